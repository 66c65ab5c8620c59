import type { FaultTexts, ProblemTexts } from '../platform/problem.texts.js';

/** Why a row of a list is rejected, said by whoever read it in the reader’s language. */
export const rowFaults: FaultTexts = {
  rowRejected: {
    nb: ({ reason }) => `${reason}`,
    nn: ({ reason }) => `${reason}`,
    en: ({ reason }) => `${reason}`,
  },
  organisationKnown: {
    nb: ({ name }) => `Dette nummeret har ${name} alt.`,
    nn: ({ name }) => `Dette nummeret har ${name} alt.`,
    en: ({ name }) => `${name} has this number already.`,
  },
};

/** What this place refuses, in words. */
export const groupProblems: ProblemTexts = {
  'group-needs-leader': {
    nb: {
      title: 'Gruppen må ha noen som svarer for den',
      detail: () => 'Gi noen andre rollen som leder eller nestleder først.',
    },
    nn: {
      title: 'Gruppa må ha nokon som svarar for henne',
      detail: () => 'Gje nokon andre rolla som leiar eller nestleiar først.',
    },
    en: {
      title: 'The group needs somebody who answers for it',
      detail: () => 'First make somebody else leader or deputy.',
    },
  },
  'list-unreadable': {
    nb: {
      title: 'Fila kan ikke leses',
      detail: () => 'Lagre lista som .xlsx eller .csv og prøv igjen. Eldre .xls-filer og PDF leses ikke.',
    },
    nn: {
      title: 'Fila kan ikkje lesast',
      detail: () => 'Lagre lista som .xlsx eller .csv og prøv igjen. Eldre .xls-filer og PDF blir ikkje lesne.',
    },
    en: {
      title: 'The file cannot be read',
      detail: () => 'Save the list as .xlsx or .csv and try again. Older .xls files and PDF are not read.',
    },
  },
  'list-too-long': {
    nb: {
      title: 'Lista er for lang',
      detail: () => 'Det leses høyst 20 000 rader om gangen. Del lista i flere filer.',
    },
    nn: {
      title: 'Lista er for lang',
      detail: () => 'Det blir lese høgst 20 000 rader om gongen. Del lista i fleire filer.',
    },
    en: {
      title: 'The list is too long',
      detail: () => 'At most 20,000 rows are read at a time. Divide the list into several files.',
    },
  },
  'rows-rejected': {
    nb: {
      title: 'Ingenting er lest inn',
      detail: ({ count }) => `${count} rader kan ikke leses inn. Rett dem, eller si at de skal være ute.`,
    },
    nn: {
      title: 'Ingenting er lese inn',
      detail: ({ count }) => `${count} rader kan ikkje lesast inn. Rett dei, eller sei at dei skal vere ute.`,
    },
    en: {
      title: 'Nothing was read in',
      detail: ({ count }) => `${count} rows cannot be read in. Correct them, or say that they are to be left out.`,
    },
  },
  'import-stands': {
    nb: { title: 'Kan ikke angres lenger', detail: () => 'En import kan angres én gang, innen et døgn.' },
    nn: { title: 'Kan ikkje angrast lenger', detail: () => 'Ein import kan angrast éin gong, innan eit døgn.' },
    en: { title: 'Can no longer be undone', detail: () => 'An import can be undone once, within a day.' },
  },
  'already-member': {
    nb: { title: 'Du er med i gruppa', detail: () => 'Du trenger ikke å spørre om å bli med.' },
    nn: { title: 'Du er med i gruppa', detail: () => 'Du treng ikkje å spørje om å bli med.' },
    en: { title: 'You are in the group', detail: () => 'There is no need to ask.' },
  },
  'too-many-waiting': {
    nb: { title: 'Mange venter på svar', detail: () => 'Gruppa tar ikke imot flere spørsmål før noen har fått svar.' },
    nn: {
      title: 'Mange ventar på svar',
      detail: () => 'Gruppa tek ikkje imot fleire spørsmål før nokon har fått svar.',
    },
    en: {
      title: 'Many are waiting for an answer',
      detail: () => 'The group takes no more until some have been answered.',
    },
  },
};
