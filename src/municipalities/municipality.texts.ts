import type { ProblemTexts } from '../platform/problem.texts.js';
import { saidOfEvents } from './events/events.texts.js';

/** What this place refuses, in words. */
export const municipalityProblems: ProblemTexts = {
  ...saidOfEvents,
  'municipality-ambiguous': {
    nb: {
      title: 'Kommunen er delt mellom flere',
      detail: ({ askedFor, heirs }) => `${askedFor} finnes ikke lenger og ble til flere: ${heirs}. Velg en av dem.`,
    },
    nn: {
      title: 'Kommunen er delt mellom fleire',
      detail: ({ askedFor, heirs }) => `${askedFor} finst ikkje lenger og vart til fleire: ${heirs}. Vel ein av dei.`,
    },
    en: {
      title: 'The municipality has been split between several',
      detail: ({ askedFor, heirs }) => `${askedFor} is no more and became several: ${heirs}. Choose one of them.`,
    },
  },
};
