import type { Tongue } from './message.facts.js';
import { closed, firstOf } from './sentence.rules.js';

const noIsFine = 'Det er alltid lov å svare nei.';
const howToAnswer = 'Svar JA 20 (kjem om 20 min), NEI, FRÅ 18, VED BEHOV eller KJEM IKKJE FRAM';

const payers = {
  municipality: 'Kommunen betaler, etter avtalen.',
  organisation: 'Organisasjonen betaler, etter avtalen.',
  shared: 'Vi deler utgiftene, etter avtalen.',
  as_agreed: 'Betaling etter avtalen.',
  outside: 'Dette er utanfor avtale.',
};

const fromLeader = (message?: string | null) => message && `Frå leiaren: ${closed(message)}`;
const note = (message?: string | null) => message && closed(message);

/** Everything that is sent in nynorsk. */
export const nn: Tongue = {
  exercise: 'ØVELSE',
  municipality: (name) => `${name} kommune`,
  capabilities: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  units: {
    'shelter.beds': ['seng', 'senger'],
    'shelter.seats': ['sitjeplass', 'sitjeplassar'],
    'food.portions': ['porsjon mat', 'porsjonar mat'],
    'care.carers': ['omsorgsperson', 'omsorgspersonar'],
  },
  payers,
  messages: {
    request_to_leader: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const what = closed([facts.incident, facts.place].filter(Boolean).join(', '));
      const behalf = facts.agency && `På vegner av ${closed(facts.agency)}`;
      const message = facts.message && `Beskjed: ${closed(facts.message)}`;
      const payer = payers[facts.payer ?? 'outside'];
      const link = `Svar her: ${facts.link}`;
      return {
        subject: `${from} spør ${facts.group}: ${facts.incident}`,
        sms: [
          `${from} spør ${facts.group}: ${what}`,
          behalf,
          `Treng ${say.needs(facts.needs)}.`,
          message,
          payer,
          noIsFine,
          link,
        ],
        email: [
          `${from} spør ${facts.group} om hjelp.`,
          what,
          behalf,
          `Det trengst:${say.list(facts.needs)}`,
          message,
          payer,
          noIsFine,
          link,
        ],
      };
    },
    question_to_member: (facts, say) => {
      const question = `${facts.group} spør: ${closed(facts.question)}`;
      const meeting = [
        facts.place && `Stad: ${closed(facts.place)}`,
        (facts.from ?? facts.to) && `Tid: ${say.when(facts)}.`,
      ];
      return {
        subject: `${facts.group} spør: Kan du hjelpe?`,
        sms: [question, ...meeting, noIsFine, `${howToAnswer}, eller svar her: ${facts.link}`],
        email: [question, ...meeting, noIsFine, `Svar her: ${facts.link}`],
      };
    },
    picked: (facts, say) => ({
      subject: `${facts.group}: Vi vil gjerne ha deg med`,
      sms: [
        `${facts.group}: Takk for at du stiller opp, vi vil gjerne ha deg med.`,
        facts.place && `Oppmøte: ${closed(facts.place)}`,
        (facts.from ?? facts.to) && `Tid: ${say.when(facts)}.`,
        fromLeader(facts.message),
        facts.link && `Kan du ikkje likevel? Sei frå her: ${facts.link}`,
      ],
    }),
    not_needed_now: (facts) => ({
      subject: `${facts.group}: Takk, vi treng deg ikkje no`,
      sms: [`${facts.group}: Takk, vi treng deg ikkje no.`, fromLeader(facts.message)],
    }),
    stood_down: (facts) => ({
      subject: `${facts.from}: Det er over for denne gongen`,
      sms: [`${facts.from}: Det er over for denne gongen.`, note(facts.message), 'Tusen takk for innsatsen.'],
    }),
    request_withdrawn: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: Førespurnaden er trekt tilbake`,
      sms: [
        `${say.municipality(facts.municipality)} har trekt tilbake førespurnaden: ${closed(facts.incident)}`,
        note(facts.message),
        'De treng ikkje gjere noko. Takk.',
      ],
    }),
    incident_closed: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: Hendinga er avslutta`,
      sms: [
        `${say.municipality(facts.municipality)}: Hendinga er avslutta: ${closed(facts.incident)}`,
        note(facts.message),
        'Takk til alle som svara.',
      ],
    }),
    agreed: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const link = facts.link && `Sjå meir her: ${facts.link}`;
      return {
        subject: `${from} seier ja takk: ${facts.incident}`,
        sms: [
          `${from} seier ja takk til tilbodet frå ${facts.group}: ${say.needs(facts.lines)}.`,
          `Gjeld ${closed(facts.incident)}`,
          link,
        ],
        email: [
          `${from} seier ja takk til tilbodet frå ${facts.group}:${say.list(facts.lines)}`,
          `Gjeld ${closed(facts.incident)}`,
          link,
        ],
      };
    },
    help: (facts) => ({
      subject: 'Vi forstod ikkje svaret ditt',
      sms: [
        'Vi forstod ikkje svaret ditt, men leiaren får lese det.',
        `${howToAnswer}${facts.link ? `, eller svar her: ${facts.link}` : '.'}`,
      ],
    }),
    stopped: () => ({
      subject: 'Du får ikkje fleire meldingar',
      sms: [
        'Du får ikkje fleire meldingar frå Beredt på dette nummeret.',
        'Vil du ha dei igjen? Sei det til gruppeleiaren din.',
      ],
      email: ['Du får ikkje fleire meldingar frå Beredt her.', 'Vil du ha dei igjen? Sei det til gruppeleiaren din.'],
    }),
    sign_in_code: (facts) => ({
      subject: `${facts.code} er koden din i Beredt`,
      sms: [`${facts.code} er koden din i Beredt.`, 'Han gjeld i ti minutt. Gi han aldri til andre.'],
    }),
    address_code: (facts) => ({
      subject: `${facts.code} stadfestar adressa di i Beredt`,
      sms: [
        `${facts.code} er koden for å bruke dette i Beredt.`,
        'Han gjeld i ti minutt. Har du ikkje bede om han, treng du ikkje gjere noko.',
      ],
    }),
    address_news: ({ news }) => ({
      subject: { added: 'Du har ei ny adresse i Beredt', removed: 'Du får ikkje fleire meldingar her' }[news],
      sms: [
        {
          added: 'Du har lagt til eit nytt nummer eller ei ny e-postadresse i Beredt.',
          removed: 'Dette er teke bort frå deg i Beredt. Hit kjem ingen fleire meldingar.',
        }[news],
        'Var det ikkje deg? Sei frå til gruppeleiaren din.',
      ],
    }),
    exercise_news: ({ news, group, title, on, startsAt, place, address, ...facts }, say) => {
      const from = say.municipality(facts.municipality);
      const what = {
        invited: `${from} inviterer ${group} til å øve: ${closed(title)}`,
        moved: `${from} har flytta noko de er inviterte til: ${closed(title)}`,
        cancelled: `${from} har avlyst: ${closed(title)} De treng ikkje gjere noko.`,
      }[news];
      const when = closed([say.date(on, startsAt), place].filter(Boolean).join(', '));
      return {
        subject: {
          invited: `${from} inviterer ${group}`,
          moved: `${from}: Ny tid eller ny stad`,
          cancelled: `${from}: Avlyst`,
        }[news],
        sms: news === 'cancelled' ? [what] : [what, when, noIsFine, `Svar her: ${address}`],
      };
    },
    welcome: ({ group, address }) => ({
      subject: `Velkomen til ${group}`,
      sms: [`Velkomen! Du er med i ${group}.`, `Sei når du kan spørjast, her: ${address}`],
    }),
    reminder: ({ lines, address }) => ({
      subject: 'Verdt å hugse',
      sms: ['Beredt:', ...firstOf(lines.nn, (count) => `og ${count} til`), address],
      email: [...lines.nn, address],
    }),
  },
};
