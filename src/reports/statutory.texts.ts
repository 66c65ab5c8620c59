import type { Language } from '../contract/manner.js';
import type { DutyState, StatutoryDuty } from '../contract/statutory.js';

/** What the printed record says in one language. */
export type RecordTexts = {
  title: (municipality: string) => string;
  own: string;
  asOf: (date: string) => string;
  duty: Readonly<Record<StatutoryDuty | 'evaluation', string>>;
  state: Readonly<Record<DutyState, string>>;
  headings: Readonly<
    Record<'duties' | 'evaluations' | 'contacts' | 'followUps' | 'agreements' | 'neverInvited' | 'entries', string>
  >;
  columns: Readonly<
    Record<
      'what' | 'last' | 'due' | 'state' | 'interval' | 'date' | 'evaluated' | 'who' | 'note' | 'contact' | 'inTime',
      string
    >
  >;
  months: (count: number) => string;
  after: (minutes: number, groups: number) => string;
  inTime: (inTime: number, agreed: number) => string;
  notEvaluated: string;
  evaluateBy: (date: string, isOverdue: boolean) => string;
  responsible: (name: string) => string;
  done: (date: string) => string;
  open: string;
  none: string;
};

const nb: RecordTexts = {
  title: (municipality) => `Beredskapsplikten i ${municipality} kommune – egen oversikt`,
  own: 'Dette er kommunens egen oversikt over det som er ført i Beredt. Den er ingen attest på at kravene i forskrift om kommunal beredskapsplikt er oppfylt.',
  asOf: (date) => `Slik det sto ${date}`,
  duty: {
    plan_revision: 'Gjennomgang av overordnet beredskapsplan',
    plan_exercise: 'Øvelse av beredskapsplanen',
    call_list: 'De på varslingslista er informert',
    evaluation: 'Evaluering etter hendelse',
  },
  state: {
    never: 'Ikke ført ennå',
    fine: 'I rute',
    soon: 'Frist om mindre enn to måneder',
    overdue: 'Fristen er passert',
  },
  headings: {
    duties: 'Det som går igjen',
    evaluations: 'Evaluering etter øvelser og hendelser (§ 8)',
    contacts: 'Første kontakt med gruppene (varslingsplikten i avtalene)',
    followUps: 'Kommunens oppfølging etter øvelser',
    agreements: 'Avtaler med frivillige grupper',
    neverInvited: 'Grupper som ikke er invitert til øvelse ennå',
    entries: 'Ført for hånd',
  },
  columns: {
    what: 'Hva',
    last: 'Sist',
    due: 'Neste frist',
    state: 'Status',
    interval: 'Hvor ofte',
    date: 'Dato',
    evaluated: 'Evaluert',
    who: 'Hvem',
    note: 'Merknad',
    contact: 'Første kontakt',
    inTime: 'Innen avtalt tid',
  },
  months: (count) => (count === 1 ? 'hver måned' : `hver ${count}. måned`),
  after: (minutes, groups) => `etter ${minutes} min, ${groups} spurt`,
  inTime: (inTime, agreed) => (agreed === 0 ? 'ingen tid er avtalt' : `${inTime} av ${agreed}`),
  notEvaluated: 'ikke ført ennå',
  evaluateBy: (date, isOverdue) => (isOverdue ? `fristen var ${date}` : `frist ${date}`),
  responsible: (name) => `Ansvarlig neste gang: ${name}`,
  done: (date) => `gjort ${date}`,
  open: 'åpen',
  none: 'Ingen',
};

const nn: RecordTexts = {
  title: (municipality) => `Beredskapsplikta i ${municipality} kommune – eiga oversikt`,
  own: 'Dette er kommunen si eiga oversikt over det som er ført i Beredt. Ho er ingen attest på at krava i forskrift om kommunal beredskapsplikt er oppfylte.',
  asOf: (date) => `Slik det stod ${date}`,
  duty: {
    plan_revision: 'Gjennomgang av overordna beredskapsplan',
    plan_exercise: 'Øving av beredskapsplanen',
    call_list: 'Dei på varslingslista er informerte',
    evaluation: 'Evaluering etter hending',
  },
  state: {
    never: 'Ikkje ført enno',
    fine: 'I rute',
    soon: 'Frist om mindre enn to månader',
    overdue: 'Fristen er passert',
  },
  headings: {
    duties: 'Det som går att',
    evaluations: 'Evaluering etter øvingar og hendingar (§ 8)',
    contacts: 'Første kontakt med gruppene (varslingsplikta i avtalane)',
    followUps: 'Oppfølginga til kommunen etter øvingar',
    agreements: 'Avtalar med frivillige grupper',
    neverInvited: 'Grupper som ikkje er inviterte til øving enno',
    entries: 'Ført for hand',
  },
  columns: {
    what: 'Kva',
    last: 'Sist',
    due: 'Neste frist',
    state: 'Status',
    interval: 'Kor ofte',
    date: 'Dato',
    evaluated: 'Evaluert',
    who: 'Kven',
    note: 'Merknad',
    contact: 'Første kontakt',
    inTime: 'Innan avtalt tid',
  },
  months: (count) => (count === 1 ? 'kvar månad' : `kvar ${count}. månad`),
  after: (minutes, groups) => `etter ${minutes} min, ${groups} spurde`,
  inTime: (inTime, agreed) => (agreed === 0 ? 'inga tid er avtalt' : `${inTime} av ${agreed}`),
  notEvaluated: 'ikkje ført enno',
  evaluateBy: (date, isOverdue) => (isOverdue ? `fristen var ${date}` : `frist ${date}`),
  responsible: (name) => `Ansvarleg neste gong: ${name}`,
  done: (date) => `gjort ${date}`,
  open: 'open',
  none: 'Ingen',
};

const en: RecordTexts = {
  title: (municipality) => `The duty to be prepared in the municipality of ${municipality} – own record`,
  own: 'This is the municipality’s own record of what has been written down in Beredt. It is no certificate that the regulation on municipal preparedness is complied with.',
  asOf: (date) => `As it stood on ${date}`,
  duty: {
    plan_revision: 'Revision of the overarching preparedness plan',
    plan_exercise: 'Exercise of the preparedness plan',
    call_list: 'Those on the call list have been told of their part',
    evaluation: 'Evaluation after an incident',
  },
  state: {
    never: 'Not written down yet',
    fine: 'In good time',
    soon: 'Due within two months',
    overdue: 'Past its day',
  },
  headings: {
    duties: 'What recurs',
    evaluations: 'Evaluation after exercises and incidents (§ 8)',
    contacts: 'First contact with the groups (the duty to make contact in the agreements)',
    followUps: 'What the municipality follows up after exercises',
    agreements: 'Agreements with voluntary groups',
    neverInvited: 'Groups not yet invited to an exercise',
    entries: 'Written down by hand',
  },
  columns: {
    what: 'What',
    last: 'Last',
    due: 'Due',
    state: 'Status',
    interval: 'How often',
    date: 'Date',
    evaluated: 'Evaluated',
    who: 'Who',
    note: 'Note',
    contact: 'First contact',
    inTime: 'Within the time agreed',
  },
  months: (count) => (count === 1 ? 'every month' : `every ${count} months`),
  after: (minutes, groups) => `after ${minutes} min, ${groups} asked`,
  inTime: (inTime, agreed) => (agreed === 0 ? 'no time is agreed' : `${inTime} of ${agreed}`),
  notEvaluated: 'not written down yet',
  evaluateBy: (date, isOverdue) => (isOverdue ? `was due ${date}` : `due ${date}`),
  responsible: (name) => `Responsible next time: ${name}`,
  done: (date) => `done ${date}`,
  open: 'open',
  none: 'None',
};

/** The words of the printed record, by language. */
export const recordTexts: Readonly<Record<Language, RecordTexts>> = { nb, nn, en };
