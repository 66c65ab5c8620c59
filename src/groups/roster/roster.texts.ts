import type { MembershipRole } from '../../contract/groups.js';
import type { Language } from '../../contract/manner.js';

type Facts = Readonly<Record<string, string | number>>;
type Said = Readonly<Record<Language, (facts: Facts) => string>>;

/** What there is to know about a row of an import, in words. */
export const rowTexts = {
  noName: {
    nb: () => 'Fant ikke noe navn i raden.',
    nn: () => 'Fann ikkje noko namn i rada.',
    en: () => 'No name was found in the row.',
  },
  noWay: {
    nb: () => 'Fant verken mobilnummer eller e-post som kan brukes.',
    nn: () => 'Fann verken mobilnummer eller e-post som kan brukast.',
    en: () => 'Neither a mobile number nor an e-mail address that can be used was found.',
  },
  phone: {
    nb: ({ text }) => `«${text}» er ikke et telefonnummer.`,
    nn: ({ text }) => `«${text}» er ikkje eit telefonnummer.`,
    en: ({ text }) => `“${text}” is not a phone number.`,
  },
  notMobile: {
    nb: ({ text }) => `${text} kan ikke ta imot tekstmeldinger.`,
    nn: ({ text }) => `${text} kan ikkje ta imot tekstmeldingar.`,
    en: ({ text }) => `${text} cannot receive text messages.`,
  },
  email: {
    nb: ({ text }) => `«${text}» er ikke en e-postadresse.`,
    nn: ({ text }) => `«${text}» er ikkje ei e-postadresse.`,
    en: ({ text }) => `“${text}” is not an e-mail address.`,
  },
  postcode: {
    nb: ({ text }) => `«${text}» er ikke et postnummer, og blir ikke med.`,
    nn: ({ text }) => `«${text}» er ikkje eit postnummer, og blir ikkje med.`,
    en: ({ text }) => `“${text}” is not a postcode and is left out.`,
  },
  joined: {
    nb: ({ text }) => `«${text}» er ikke en dato som har vært, og blir ikke med.`,
    nn: ({ text }) => `«${text}» er ikkje ein dato som har vore, og blir ikkje med.`,
    en: ({ text }) => `“${text}” is not a date in the past and is left out.`,
  },
  language: {
    nb: ({ text }) => `«${text}» er ikke bokmål, nynorsk eller engelsk, og blir ikke med.`,
    nn: ({ text }) => `«${text}» er ikkje bokmål, nynorsk eller engelsk, og blir ikkje med.`,
    en: ({ text }) => `“${text}” is not bokmål, nynorsk or English and is left out.`,
  },
  unknownWord: {
    nb: ({ text }) => `«${text}» er verken en rolle eller en oppgave vi kjenner, og blir ikke med.`,
    nn: ({ text }) => `«${text}» er verken ei rolle eller ei oppgåve vi kjenner, og blir ikkje med.`,
    en: ({ text }) => `“${text}” is neither a role nor a task that is known and is left out.`,
  },
  tooMany: {
    nb: ({ limit }) => `Flere enn ${limit} numre og adresser; bare de første blir med.`,
    nn: ({ limit }) => `Fleire enn ${limit} nummer og adresser; berre dei første blir med.`,
    en: ({ limit }) => `More than ${limit} numbers and addresses; only the first are kept.`,
  },
  repeated: {
    nb: ({ row }) => `Står fra før i rad ${row}.`,
    nn: ({ row }) => `Står frå før i rad ${row}.`,
    en: ({ row }) => `Is in row ${row} already.`,
  },
  shared: {
    nb: ({ row, name }) =>
      `Har samme nummer eller e-post som ${name} i rad ${row}. Er dette en annen, så velg «En ny person».`,
    nn: ({ row, name }) =>
      `Har same nummer eller e-post som ${name} i rad ${row}. Er dette ein annan, så vel «Ein ny person».`,
    en: ({ row, name }) =>
      `Has the same number or e-mail as ${name} in row ${row}. If this is somebody else, choose “Somebody new”.`,
  },
  otherName: {
    nb: ({ name }) => `Nummeret eller e-posten er ${name} sin i lista. Velg hvem dette er.`,
    nn: ({ name }) => `Nummeret eller e-posten er ${name} sin i lista. Vel kven dette er.`,
    en: ({ name }) => `The number or e-mail is ${name}’s on the list. Choose who this is.`,
  },
  ambiguous: {
    nb: ({ names }) => `Passer til flere på lista: ${names}. Velg hvem det er.`,
    nn: ({ names }) => `Passar til fleire på lista: ${names}. Vel kven det er.`,
    en: ({ names }) => `Fits several on the list: ${names}. Choose who it is.`,
  },
  sameName: {
    nb: () => 'Noen med samme navn er på lista med et annet nummer.',
    nn: () => 'Nokon med same namn er på lista med eit anna nummer.',
    en: () => 'Somebody of the same name is on the list with another number.',
  },
  notMember: {
    nb: () => 'Den du valgte, er ikke på lista.',
    nn: () => 'Den du valde, er ikkje på lista.',
    en: () => 'Whom you chose is not on the list.',
  },
  same: {
    nb: () => 'Er på lista fra før, med det samme.',
    nn: () => 'Er på lista frå før, med det same.',
    en: () => 'Is on the list already, with the same.',
  },
  leftOut: {
    nb: () => 'Du lar denne være ute.',
    nn: () => 'Du lèt denne vere ute.',
    en: () => 'You leave this one out.',
  },
  headerAgain: {
    nb: () => 'Er overskriften en gang til.',
    nn: () => 'Er overskrifta ein gong til.',
    en: () => 'Is the header once more.',
  },
} as const satisfies Record<string, Said>;

export type RowCode = keyof typeof rowTexts;

/** What there is to know about a row, for a reader. */
export const sayRow = (code: RowCode, language: Language, facts: Facts): string => rowTexts[code][language](facts);

type Words = {
  readonly headers: readonly string[];
  readonly roles: Readonly<Record<MembershipRole, string>>;
  readonly capabilities: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly sheet: string;
};

/** How the list is written out; each word is one that the import reads back. */
export const listWords: Readonly<Record<Language, Words>> = {
  nb: {
    headers: ['Navn', 'Mobil', 'E-post', 'Roller', 'Oppgaver', 'Postnummer', 'Med siden', 'Språk'],
    roles: { group_leader: 'Leder', group_deputy: 'Nestleder', storekeeper: 'Lageransvarlig', volunteer: 'Frivillig' },
    capabilities: { shelter: 'Hus', food: 'Mat', care: 'Omsorg' },
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    sheet: 'Medlemmer',
  },
  nn: {
    headers: ['Namn', 'Mobil', 'E-post', 'Roller', 'Oppgåver', 'Postnummer', 'Med sidan', 'Språk'],
    roles: { group_leader: 'Leiar', group_deputy: 'Nestleiar', storekeeper: 'Lageransvarleg', volunteer: 'Frivillig' },
    capabilities: { shelter: 'Hus', food: 'Mat', care: 'Omsorg' },
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    sheet: 'Medlemmer',
  },
  en: {
    headers: ['Name', 'Mobile', 'E-mail', 'Roles', 'Tasks', 'Postcode', 'Member since', 'Language'],
    roles: { group_leader: 'Leader', group_deputy: 'Deputy', storekeeper: 'Storekeeper', volunteer: 'Volunteer' },
    capabilities: { shelter: 'Shelter', food: 'Food', care: 'Care' },
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    sheet: 'Members',
  },
};
