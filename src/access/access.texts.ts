import type { ProblemTexts } from '../platform/problem.texts.js';

/** What this place refuses, in words. */
export const accessProblems: ProblemTexts = {
  'code-refused': {
    nb: {
      title: 'Koden slipper deg ikke inn',
      detail: () => 'Den er feil, brukt eller eldre enn ti minutter. Be om en ny kode og prøv igjen.',
    },
    nn: {
      title: 'Koden slepp deg ikkje inn',
      detail: () => 'Han er feil, brukt eller eldre enn ti minutt. Be om ein ny kode og prøv igjen.',
    },
    en: {
      title: 'The code does not let you in',
      detail: () => 'It is wrong, used, or more than ten minutes old. Ask for a new code and try again.',
    },
  },
};
