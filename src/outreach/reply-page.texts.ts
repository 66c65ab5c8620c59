import type { MemberAnswer } from '../contract/callouts.js';
import type { Language } from '../contract/manner.js';

interface ReplyPageTexts {
  languages: string;
  exercise: string;
  asks: (name: string, group: string) => string;
  asksGroup: (municipality: string, group: string) => string;
  agency: (agency: string) => string;
  place: string;
  time: string;
  noIsFine: string;
  answerHeading: string;
  minutesLegend: string;
  minutes: (count: number) => string;
  fromLabel: string;
  fromHint: string;
  textSummary: string;
  textLabel: string;
  textHint: string;
  sendText: string;
  buttons: Readonly<Record<MemberAnswer, string>>;
  details: Readonly<Record<'if_short' | 'cannot_get_there', string>>;
  comingIn: (minutes: string, at: string) => string;
  fromTime: (at: string) => string;
  youAnswered: string;
  yourText: string;
  mayChange: string;
  change: string;
  thanks: string;
  who: (group: string) => string;
  closedHeading: string;
  closedBody: string;
  closedUnanswered: string;
  unknownHeading: string;
  unknownBody: string;
  unknownHelp: string;
  errorHeading: string;
  errorTitle: string;
  needs: string;
  message: string;
  requestClosed: string;
  signIn: string;
  signInWhy: string;
}

const nb: ReplyPageTexts = {
  languages: 'Språk',
  exercise: 'Dette er en øvelse, ikke en ekte hendelse.',
  asks: (name, group) => (name ? `Hei, ${name}. ${group} spør:` : `${group} spør:`),
  asksGroup: (municipality, group) => `${municipality} spør ${group}`,
  agency: (agency) => `På vegne av ${agency}`,
  place: 'Sted',
  time: 'Tid',
  noIsFine: 'Det er alltid lov å svare nei.',
  answerHeading: 'Trykk på svaret ditt',
  minutesLegend: 'Kommer du? Velg gjerne hvor lenge til du er framme.',
  minutes: (count) => `${count} minutter`,
  fromLabel: 'Kommer du senere? Skriv klokkeslettet.',
  fromHint: 'For eksempel 18.30. Er klokka allerede over det i dag, gjelder det i morgen.',
  textSummary: 'Vil du skrive en beskjed?',
  textLabel: 'Beskjed til lederen',
  textHint: 'Skriv her først. Beskjeden blir sendt når du trykker på svaret ditt.',
  sendText: 'Send beskjeden',
  buttons: {
    coming: 'Ja, jeg kommer',
    available_from: 'Jeg kan komme senere',
    if_short: 'Bare ved behov',
    cannot_get_there: 'Jeg kommer ikke fram',
    no: 'Nei, jeg kan ikke',
  },
  details: { if_short: 'hvis dere mangler folk', cannot_get_there: 'for eksempel fordi veien er stengt' },
  comingIn: (minutes, at) => `Jeg kommer om ${minutes} (${at})`,
  fromTime: (at) => `Jeg kan fra ${at}`,
  youAnswered: 'Du har svart:',
  yourText: 'Din beskjed:',
  mayChange: 'Du kan endre svaret så lenge spørsmålet er åpent.',
  change: 'Endre svaret',
  thanks: 'Takk for at du svarte.',
  who: (group) => `Svaret går til lederen i ${group}.`,
  closedHeading: 'Spørsmålet er avsluttet',
  closedBody: 'Svar kan ikke endres lenger.',
  closedUnanswered: 'Du trenger ikke å svare.',
  unknownHeading: 'Lenken virker ikke',
  unknownBody: 'Lenken er feil eller for gammel.',
  unknownHelp: 'Åpne lenken fra meldingen en gang til, eller ring lederen i gruppa di.',
  errorHeading: 'Svaret er ikke sendt ennå',
  errorTitle: 'Feil',
  needs: 'Det trengs',
  message: 'Beskjed',
  requestClosed: 'Forespørselen er avsluttet. Dere trenger ikke å svare.',
  signIn: 'Logg inn og svar',
  signInWhy: 'Du logger inn med en kode som du får på telefon eller e-post.',
};

const nn: ReplyPageTexts = {
  languages: 'Språk',
  exercise: 'Dette er ei øving, ikkje ei ekte hending.',
  asks: (name, group) => (name ? `Hei, ${name}. ${group} spør:` : `${group} spør:`),
  asksGroup: (municipality, group) => `${municipality} spør ${group}`,
  agency: (agency) => `På vegner av ${agency}`,
  place: 'Stad',
  time: 'Tid',
  noIsFine: 'Det er alltid lov å svare nei.',
  answerHeading: 'Trykk på svaret ditt',
  minutesLegend: 'Kjem du? Vel gjerne kor lenge til du er framme.',
  minutes: (count) => `${count} minutt`,
  fromLabel: 'Kjem du seinare? Skriv klokkeslettet.',
  fromHint: 'Til dømes 18.30. Er klokka alt over det i dag, gjeld det i morgon.',
  textSummary: 'Vil du skrive ei melding?',
  textLabel: 'Melding til leiaren',
  textHint: 'Skriv her først. Meldinga blir send når du trykkjer på svaret ditt.',
  sendText: 'Send meldinga',
  buttons: {
    coming: 'Ja, eg kjem',
    available_from: 'Eg kan kome seinare',
    if_short: 'Berre ved behov',
    cannot_get_there: 'Eg kjem ikkje fram',
    no: 'Nei, eg kan ikkje',
  },
  details: { if_short: 'viss de manglar folk', cannot_get_there: 'til dømes fordi vegen er stengd' },
  comingIn: (minutes, at) => `Eg kjem om ${minutes} (${at})`,
  fromTime: (at) => `Eg kan frå ${at}`,
  youAnswered: 'Du har svart:',
  yourText: 'Meldinga di:',
  mayChange: 'Du kan endre svaret så lenge spørsmålet er ope.',
  change: 'Endre svaret',
  thanks: 'Takk for at du svara.',
  who: (group) => `Svaret går til leiaren i ${group}.`,
  closedHeading: 'Spørsmålet er avslutta',
  closedBody: 'Svar kan ikkje endrast lenger.',
  closedUnanswered: 'Du treng ikkje å svare.',
  unknownHeading: 'Lenkja verkar ikkje',
  unknownBody: 'Lenkja er feil eller for gammal.',
  unknownHelp: 'Opne lenkja frå meldinga ein gong til, eller ring leiaren i gruppa di.',
  errorHeading: 'Svaret er ikkje sendt enno',
  errorTitle: 'Feil',
  needs: 'Det trengst',
  message: 'Melding',
  requestClosed: 'Førespurnaden er avslutta. De treng ikkje å svare.',
  signIn: 'Logg inn og svar',
  signInWhy: 'Du loggar inn med ein kode som du får på telefon eller e-post.',
};

const en: ReplyPageTexts = {
  languages: 'Language',
  exercise: 'This is an exercise, not a real incident.',
  asks: (name, group) => (name ? `Hello, ${name}. ${group} asks:` : `${group} asks:`),
  asksGroup: (municipality, group) => `${municipality} asks ${group}`,
  agency: (agency) => `On behalf of ${agency}`,
  place: 'Place',
  time: 'Time',
  noIsFine: 'You may always answer no.',
  answerHeading: 'Tap your answer',
  minutesLegend: 'Coming? You may choose how long until you are there.',
  minutes: (count) => `${count} minutes`,
  fromLabel: 'Coming later? Write the time.',
  fromHint: 'For example 18:30. If it is later than that already, it means tomorrow.',
  textSummary: 'Would you like to add a message?',
  textLabel: 'Message to the leader',
  textHint: 'Write here first. The message is sent when you tap your answer.',
  sendText: 'Send the message',
  buttons: {
    coming: 'Yes, I am coming',
    available_from: 'I can come later',
    if_short: 'Only if needed',
    cannot_get_there: 'I cannot get there',
    no: 'No, I cannot',
  },
  details: { if_short: 'if you are short of people', cannot_get_there: 'for example because the road is closed' },
  comingIn: (minutes, at) => `I am coming in ${minutes} (${at})`,
  fromTime: (at) => `I can come from ${at}`,
  youAnswered: 'You have answered:',
  yourText: 'Your message:',
  mayChange: 'You may change your answer as long as the question is open.',
  change: 'Change the answer',
  thanks: 'Thank you for answering.',
  who: (group) => `Your answer goes to the leader of ${group}.`,
  closedHeading: 'The question is closed',
  closedBody: 'Answers can no longer be changed.',
  closedUnanswered: 'You need not answer.',
  unknownHeading: 'This link does not work',
  unknownBody: 'The link is wrong or too old.',
  unknownHelp: 'Open the link in the message once more, or ring the leader of your group.',
  errorHeading: 'Your answer has not been sent yet',
  errorTitle: 'Error',
  needs: 'What is needed',
  message: 'Message',
  requestClosed: 'The request is closed. You need not answer.',
  signIn: 'Sign in and answer',
  signInWhy: 'You sign in with a code that you get by phone or e-mail.',
};

/** The words of the reply page; one that is missing in a language does not compile. */
export const replyPageTexts: Readonly<Record<Language, ReplyPageTexts>> = { nb, nn, en };
