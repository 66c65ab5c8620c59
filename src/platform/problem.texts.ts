import type { Language } from '../contract/manner.js';

type Facts = Readonly<Record<string, string | number>>;
type Said = { readonly title: string; readonly detail: (facts: Facts) => string };
export type ProblemTexts = Readonly<Record<string, Readonly<Record<Language, Said>>>>;

const said = (title: string, detail: (facts: Facts) => string): Said => ({ title, detail });

const texts: Record<string, Readonly<Record<Language, Said>>> = {
  'not-signed-in': {
    nb: said('Du er ikke logget inn', () => 'Logg inn og prøv igjen.'),
    nn: said('Du er ikkje logga inn', () => 'Logg inn og prøv igjen.'),
    en: said('You are not signed in', () => 'Sign in and try again.'),
  },
  'not-permitted': {
    nb: said('Du har ikke tilgang til dette', () => 'Rollen din gir ikke adgang til å gjøre dette.'),
    nn: said('Du har ikkje tilgang til dette', () => 'Rolla di gjev ikkje høve til å gjere dette.'),
    en: said('You may not do this', () => 'Your role does not allow it.'),
  },
  'not-found': {
    nb: said('Finnes ikke', () => 'Det finnes ikke, eller du har ikke tilgang til å se det.'),
    nn: said('Finst ikkje', () => 'Det finst ikkje, eller du har ikkje tilgang til å sjå det.'),
    en: said('Not found', () => 'It does not exist, or you may not see it.'),
  },
  'foreign-origin': {
    nb: said('Kallet kom fra en annen nettside', () => 'Ingenting er endret. Gå til tjenestens egen side.'),
    nn: said('Kallet kom frå ei anna nettside', () => 'Ingenting er endra. Gå til sida som høyrer til tenesta.'),
    en: said('The request came from another site', () => 'Nothing was changed. Use the service’s own pages.'),
  },
  'move-refused': {
    nb: said(
      'Det går ikke nå',
      () => 'Tilstanden er en annen enn dette krever. Last inn på nytt og se hva som gjelder.',
    ),
    nn: said(
      'Det går ikkje no',
      () => 'Tilstanden er ein annan enn dette krev. Last inn på nytt og sjå kva som gjeld.',
    ),
    en: said('Not possible now', () => 'The state does not allow it. Reload to see how things stand.'),
  },
  stale: {
    nb: said('Noen andre har endret dette', () => 'Last inn på nytt, se hva som er endret, og prøv igjen.'),
    nn: said('Nokon andre har endra dette', () => 'Last inn på nytt, sjå kva som er endra, og prøv igjen.'),
    en: said('Somebody else has changed this', () => 'Reload, see what changed, and try again.'),
  },
  invalid: {
    nb: said('Noe må rettes', () => 'Rett dette og prøv igjen. Det du har skrevet, er tatt vare på.'),
    nn: said('Noko må rettast', () => 'Rett dette og prøv igjen. Det du har skrive, er teke vare på.'),
    en: said('Something must be corrected', () => 'Correct this and try again. What you have written is kept.'),
  },
  unreadable: {
    nb: said('Kan ikke leses', () => 'Innholdet er ikke gyldig JSON i UTF-8.'),
    nn: said('Kan ikkje lesast', () => 'Innhaldet er ikkje gyldig JSON i UTF-8.'),
    en: said('Cannot be read', () => 'The content is not valid JSON in UTF-8.'),
  },
  'too-large': {
    nb: said('For stort', () => 'Send mindre om gangen.'),
    nn: said('For stort', () => 'Send mindre om gongen.'),
    en: said('Too large', () => 'Send less at a time.'),
  },
  'wrong-type': {
    nb: said('Innholdstypen tas ikke imot her', () => 'Send JSON som application/json.'),
    nn: said('Innhaldstypen blir ikkje teken imot her', () => 'Send JSON som application/json.'),
    en: said('This content type is not taken here', () => 'Send JSON as application/json.'),
  },
  'idempotency-key-reused': {
    nb: said('Nøkkelen er brukt før med et annet innhold', () => 'Bruk en ny Idempotency-Key.'),
    nn: said('Nøkkelen er brukt før med eit anna innhald', () => 'Bruk ein ny Idempotency-Key.'),
    en: said('The key was used before with another body', () => 'Use a new Idempotency-Key.'),
  },
  'too-many-requests': {
    nb: said('For mange forsøk', ({ seconds }) => `Prøv igjen om ${seconds} sekunder.`),
    nn: said('For mange forsøk', ({ seconds }) => `Prøv igjen om ${seconds} sekund.`),
    en: said('Too many attempts', ({ seconds }) => `Try again in ${seconds} seconds.`),
  },
  unavailable: {
    nb: said('Tjenesten svarer ikke akkurat nå', () => 'Ingenting er endret. Prøv igjen om litt.'),
    nn: said('Tenesta svarar ikkje akkurat no', () => 'Ingenting er endra. Prøv igjen om litt.'),
    en: said('The service cannot answer just now', () => 'Nothing was changed. Try again in a moment.'),
  },
  unexpected: {
    nb: said('Noe gikk galt hos oss', () => 'Feilen er skrevet ned. Oppgi sporings-id-en om du melder fra.'),
    nn: said('Noko gjekk gale hos oss', () => 'Feilen er skriven ned. Oppgje sporings-id-en om du melder frå.'),
    en: said(
      'Something went wrong on our side',
      () => 'The fault has been recorded. Give the trace id if you report it.',
    ),
  },
};

/** Adds a place's own refusals to the catalogue; the same code may be said once. */
export function sayProblems(more: ProblemTexts): void {
  for (const [code, languages] of Object.entries(more)) {
    if (texts[code]) throw new Error(`The problem ${code} is said twice.`);
    texts[code] = languages;
  }
}

/** Title and detail of a refusal in the reader's language. */
export function sayProblem(code: string, language: Language, facts: Facts): { title: string; detail?: string } {
  const words = texts[code]?.[language];
  return words ? { title: words.title, detail: words.detail(facts) } : { title: code };
}

/** What can be wrong at a field, by fault code. */
export type FaultTexts = Readonly<Record<string, Readonly<Record<Language, (facts: Facts) => string>>>>;

const faultTexts: Record<string, FaultTexts[string]> = {
  missing: { nb: () => 'Må fylles ut.', nn: () => 'Må fyllast ut.', en: () => 'Is required.' },
  type: {
    nb: ({ expected }) => `Feil slags verdi; skal være ${expected}.`,
    nn: ({ expected }) => `Feil slags verdi; skal vere ${expected}.`,
    en: ({ expected }) => `Wrong kind of value; must be ${expected}.`,
  },
  unknown: {
    nb: ({ keys }) => `Ukjent felt: ${keys}.`,
    nn: ({ keys }) => `Ukjent felt: ${keys}.`,
    en: ({ keys }) => `Unknown property: ${keys}.`,
  },
  small: {
    nb: ({ limit }) => `For lite; minst ${limit}.`,
    nn: ({ limit }) => `For lite; minst ${limit}.`,
    en: ({ limit }) => `Too small; at least ${limit}.`,
  },
  big: {
    nb: ({ limit }) => `For mye; høyst ${limit}.`,
    nn: ({ limit }) => `For mykje; høgst ${limit}.`,
    en: ({ limit }) => `Too much; at most ${limit}.`,
  },
  choice: {
    nb: ({ values }) => `Skal være en av: ${values}.`,
    nn: ({ values }) => `Skal vere ein av: ${values}.`,
    en: ({ values }) => `Must be one of: ${values}.`,
  },
  invalid: {
    nb: () => 'Har ikke riktig form.',
    nn: () => 'Har ikkje rett form.',
    en: () => 'Is not of the right form.',
  },
  short: {
    nb: ({ limit }) => `For kort. Skriv minst ${limit} tegn.`,
    nn: ({ limit }) => `For kort. Skriv minst ${limit} teikn.`,
    en: ({ limit }) => `Too short. Write at least ${limit} characters.`,
  },
  few: {
    nb: ({ limit }) => `For få; minst ${limit}.`,
    nn: ({ limit }) => `For få; minst ${limit}.`,
    en: ({ limit }) => `Too few; at least ${limit}.`,
  },
  many: {
    nb: ({ limit }) => `For mange; høyst ${limit}.`,
    nn: ({ limit }) => `For mange; høgst ${limit}.`,
    en: ({ limit }) => `Too many; at most ${limit}.`,
  },
  long: {
    nb: ({ limit }) => `For langt. Skriv høyst ${limit} tegn.`,
    nn: ({ limit }) => `For langt. Skriv høgst ${limit} teikn.`,
    en: ({ limit }) => `Too long. Write at most ${limit} characters.`,
  },
  unfit: {
    nb: () => 'Passer ikke sammen med resten. Se over det du har skrevet.',
    nn: () => 'Passar ikkje saman med resten. Sjå over det du har skrive.',
    en: () => 'Does not go with the rest. Look over what you have written.',
  },
  endsFirst: {
    nb: () => 'Må slutte etter at det begynner. Velg en senere dag eller et senere klokkeslett.',
    nn: () => 'Må slutte etter at det byrjar. Vel ein seinare dag eller eit seinare klokkeslett.',
    en: () => 'Must end after it begins. Choose a later day or time.',
  },
  notYet: {
    nb: () => 'Denne dagen har ikke vært ennå. Velg i dag eller en dag som har vært.',
    nn: () => 'Denne dagen har ikkje vore enno. Vel i dag eller ein dag som har vore.',
    en: () => 'This day has not come yet. Choose today or an earlier day.',
  },
  past: {
    nb: () => 'Denne dagen har vært. Velg en dag som kommer.',
    nn: () => 'Denne dagen har vore. Vel ein dag som kjem.',
    en: () => 'This day has passed. Choose a day to come.',
  },
  unknownId: { nb: () => 'Finnes ikke her.', nn: () => 'Finst ikkje her.', en: () => 'Does not exist here.' },
};

/** Adds a place's own faults to the catalogue; the same code may be said once. */
export function sayFaults(more: FaultTexts): void {
  for (const [code, languages] of Object.entries(more)) {
    if (faultTexts[code]) throw new Error(`The fault ${code} is said twice.`);
    faultTexts[code] = languages;
  }
}

/** What is wrong at one field, in the reader's language. */
export function sayFault(code: string, language: Language, facts: Facts): string {
  return (faultTexts[code] ?? faultTexts['invalid'])![language](facts);
}
