import type { Tongue } from './message.facts.js';
import { closed, firstOf } from './sentence.rules.js';

const noIsFine = 'Det er alltid lov å svare nei.';
const howToAnswer = 'Svar JA 20 (kommer om 20 min), NEI, FRA 18, VED BEHOV eller KOMMER IKKE FREM';

const payers = {
  municipality: 'Kommunen betaler, etter avtalen.',
  organisation: 'Organisasjonen betaler, etter avtalen.',
  shared: 'Vi deler utgiftene, etter avtalen.',
  as_agreed: 'Betaling etter avtalen.',
  outside: 'Dette er utenfor avtale.',
};

const fromLeader = (message?: string | null) => message && `Fra lederen: ${closed(message)}`;
const note = (message?: string | null) => message && closed(message);

/** Everything that is sent in bokmål. */
export const nb: Tongue = {
  exercise: 'ØVELSE',
  municipality: (name) => `${name} kommune`,
  capabilities: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  units: {
    'shelter.beds': ['seng', 'senger'],
    'shelter.seats': ['sitteplass', 'sitteplasser'],
    'food.portions': ['porsjon mat', 'porsjoner mat'],
    'care.carers': ['omsorgsperson', 'omsorgspersoner'],
  },
  payers,
  messages: {
    request_to_leader: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const what = closed([facts.incident, facts.place].filter(Boolean).join(', '));
      const behalf = facts.agency && `På vegne av ${closed(facts.agency)}`;
      const message = facts.message && `Beskjed: ${closed(facts.message)}`;
      const payer = payers[facts.payer ?? 'outside'];
      const link = `Svar her: ${facts.link}`;
      return {
        subject: `${from} spør ${facts.group}: ${facts.incident}`,
        sms: [
          `${from} spør ${facts.group}: ${what}`,
          behalf,
          `Trenger ${say.needs(facts.needs)}.`,
          message,
          payer,
          noIsFine,
          link,
        ],
        email: [
          `${from} spør ${facts.group} om hjelp.`,
          what,
          behalf,
          `Det trengs:${say.list(facts.needs)}`,
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
        facts.place && `Sted: ${closed(facts.place)}`,
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
        facts.link && `Kan du ikke likevel? Si fra her: ${facts.link}`,
      ],
    }),
    not_needed_now: (facts) => ({
      subject: `${facts.group}: Takk, vi trenger deg ikke nå`,
      sms: [`${facts.group}: Takk, vi trenger deg ikke nå.`, fromLeader(facts.message)],
    }),
    stood_down: (facts) => ({
      subject: `${facts.from}: Det er over for denne gang`,
      sms: [`${facts.from}: Det er over for denne gang.`, note(facts.message), 'Tusen takk for innsatsen.'],
    }),
    request_withdrawn: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: Forespørselen er trukket tilbake`,
      sms: [
        `${say.municipality(facts.municipality)} har trukket tilbake forespørselen: ${closed(facts.incident)}`,
        note(facts.message),
        'Dere trenger ikke gjøre noe. Takk.',
      ],
    }),
    incident_closed: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: Hendelsen er avsluttet`,
      sms: [
        `${say.municipality(facts.municipality)}: Hendelsen er avsluttet: ${closed(facts.incident)}`,
        note(facts.message),
        'Takk til alle som svarte.',
      ],
    }),
    agreed: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const link = facts.link && `Se mer her: ${facts.link}`;
      return {
        subject: `${from} sier ja takk: ${facts.incident}`,
        sms: [
          `${from} sier ja takk til tilbudet fra ${facts.group}: ${say.needs(facts.lines)}.`,
          `Gjelder ${closed(facts.incident)}`,
          link,
        ],
        email: [
          `${from} sier ja takk til tilbudet fra ${facts.group}:${say.list(facts.lines)}`,
          `Gjelder ${closed(facts.incident)}`,
          link,
        ],
      };
    },
    help: (facts) => ({
      subject: 'Vi forstod ikke svaret ditt',
      sms: [
        'Vi forstod ikke svaret ditt, men lederen får lese det.',
        `${howToAnswer}${facts.link ? `, eller svar her: ${facts.link}` : '.'}`,
      ],
    }),
    stopped: () => ({
      subject: 'Du får ikke flere meldinger',
      sms: [
        'Du får ikke flere meldinger fra Beredt på dette nummeret.',
        'Vil du ha dem igjen? Si det til gruppelederen din.',
      ],
      email: ['Du får ikke flere meldinger fra Beredt her.', 'Vil du ha dem igjen? Si det til gruppelederen din.'],
    }),
    sign_in_code: (facts) => ({
      subject: `${facts.code} er koden din i Beredt`,
      sms: [`${facts.code} er koden din i Beredt.`, 'Den gjelder i ti minutter. Gi den aldri til andre.'],
    }),
    address_code: (facts) => ({
      subject: `${facts.code} bekrefter adressen din i Beredt`,
      sms: [
        `${facts.code} er koden for å bruke dette i Beredt.`,
        'Den gjelder i ti minutter. Har du ikke bedt om den, trenger du ikke gjøre noe.',
      ],
    }),
    address_news: ({ news }) => ({
      subject: { added: 'Du har en ny adresse i Beredt', removed: 'Du får ikke flere meldinger her' }[news],
      sms: [
        {
          added: 'Du har lagt til et nytt nummer eller en ny e-postadresse i Beredt.',
          removed: 'Dette er tatt bort fra deg i Beredt. Hit kommer ingen flere meldinger.',
        }[news],
        'Var det ikke deg? Si fra til gruppelederen din.',
      ],
    }),
    exercise_news: ({ news, group, title, on, startsAt, place, address, ...facts }, say) => {
      const from = say.municipality(facts.municipality);
      const what = {
        invited: `${from} inviterer ${group} til å øve: ${closed(title)}`,
        moved: `${from} har flyttet noe dere er invitert til: ${closed(title)}`,
        cancelled: `${from} har avlyst: ${closed(title)} Dere trenger ikke gjøre noe.`,
      }[news];
      const when = closed([say.date(on, startsAt), place].filter(Boolean).join(', '));
      return {
        subject: {
          invited: `${from} inviterer ${group}`,
          moved: `${from}: Ny tid eller nytt sted`,
          cancelled: `${from}: Avlyst`,
        }[news],
        sms: news === 'cancelled' ? [what] : [what, when, noIsFine, `Svar her: ${address}`],
      };
    },
    welcome: ({ group, address }) => ({
      subject: `Velkommen til ${group}`,
      sms: [`Velkommen! Du er med i ${group}.`, `Si når du kan spørres, her: ${address}`],
    }),
    reminder: ({ lines, address }) => ({
      subject: 'Verdt å huske',
      sms: ['Beredt:', ...firstOf(lines.nb, (count) => `og ${count} til`), address],
      email: [...lines.nb, address],
    }),
  },
};
