import type { SideRole } from './sides.js';

/** Everybody who looks at what is Lier's. */
export type Watcher =
  SideRole | `Sel’s ${'coordinator' | 'duty officer' | 'leader' | 'volunteer'}` | 'operator' | 'stranger' | 'visitor';

/** The less somebody may, the earlier she asks. */
export const watchers: readonly Watcher[] = [
  'visitor',
  'stranger',
  'operator',
  'Sel’s coordinator',
  'Sel’s duty officer',
  'Sel’s leader',
  'Sel’s volunteer',
  'officer of the organisation',
  'storekeeper',
  'volunteer',
  'reader',
  'deputy',
  'leader',
  'duty officer',
  'coordinator',
];

/** Who may, who is told that she may not (403), and what all others are told; a visitor is told 401. */
export type Told = { may: readonly Watcher[]; mayNot?: readonly Watcher[]; others?: '403' | '404' };

export const officers: Watcher[] = ['duty officer', 'coordinator'];
export const municipality: Watcher[] = ['reader', ...officers];
export const leaders: Watcher[] = ['leader', 'deputy'];
export const keepers: Watcher[] = [...leaders, 'storekeeper'];
export const members: Watcher[] = [...keepers, 'volunteer'];
const signedIn: Watcher[] = watchers.slice(1);

export const everybody = { may: watchers };
export const all = { may: signedIn };
export const byOperator = { may: ['operator'], others: '403' } as const;
export const ofGroup = { may: leaders, others: '403' } as const;
export const byOfficers = { may: officers, mayNot: ['reader', ...leaders], others: '404' } as const;
export const byLeaders = { may: leaders, mayNot: municipality, others: '404' } as const;
export const byMunicipality = { may: municipality, mayNot: leaders, others: '404' } as const;
/** Those of the two sides who read agreements and keep none. */
export const deputies: Watcher[] = ['duty officer', 'reader', 'deputy'];
export const byKeepers = { may: ['coordinator', 'leader'], mayNot: deputies, others: '404' } as const;
export const byBoth = { may: [...municipality, ...leaders], others: '404' } as const;
export const ofMembers = { may: members, others: '404' } as const;
export const ofKeepers = { may: keepers, mayNot: ['volunteer'], others: '404' } as const;
export const byCoordinator = {
  may: ['coordinator'],
  mayNot: ['reader', 'duty officer', ...leaders],
  others: '404',
} as const;
// That she exists is known to nobody else.
export const ofHer = { may: [...leaders, 'volunteer'], others: '404' } as const;
// Who has been asked knows that there is a question.
export const ofCallout = { may: leaders, mayNot: ['volunteer'], others: '404' } as const;

// A municipality's exercise that the group is invited to, and what only those see who answer for either.
export const ofExercise = { may: [...municipality, ...members], others: '404' } as const;
export const plansExercise = {
  may: ['coordinator'],
  mayNot: ['duty officer', 'reader', ...members],
  others: '404',
} as const;
export const keepsRecord = { may: ['coordinator'], others: '403' } as const;
export const followsOfMap: Told = { may: ['operator', ...municipality, ...leaders], others: '403' };
export const decidesOfMap: Told = {
  may: ['operator', 'coordinator'],
  mayNot: ['reader', 'duty officer'],
  others: '404',
};
