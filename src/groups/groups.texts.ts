import type { ProblemTexts } from '../platform/problem.texts.js';

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
};
