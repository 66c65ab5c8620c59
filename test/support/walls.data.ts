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

const officers: Watcher[] = ['duty officer', 'coordinator'];
const municipality: Watcher[] = ['reader', ...officers];
const leaders: Watcher[] = ['leader', 'deputy'];
const keepers: Watcher[] = [...leaders, 'storekeeper'];
const members: Watcher[] = [...keepers, 'volunteer'];
const signedIn: Watcher[] = watchers.slice(1);

const everybody = { may: watchers };
const all = { may: signedIn };
const byOperator = { may: ['operator'], others: '403' } as const;
const ofGroup = { may: leaders, others: '403' } as const;
const byOfficers = { may: officers, mayNot: ['reader', ...leaders], others: '404' } as const;
const byLeaders = { may: leaders, mayNot: municipality, others: '404' } as const;
const byMunicipality = { may: municipality, mayNot: leaders, others: '404' } as const;
/** Those of the two sides who read agreements and keep none. */
const deputies: Watcher[] = ['duty officer', 'reader', 'deputy'];
const byKeepers = { may: ['coordinator', 'leader'], mayNot: deputies, others: '404' } as const;
const byBoth = { may: [...municipality, ...leaders], others: '404' } as const;
const ofMembers = { may: members, others: '404' } as const;
const ofKeepers = { may: keepers, mayNot: ['volunteer'], others: '404' } as const;
const byCoordinator = { may: ['coordinator'], mayNot: ['reader', 'duty officer', ...leaders], others: '404' } as const;
// That she exists is known to nobody else.
const ofHer = { may: [...leaders, 'volunteer'], others: '404' } as const;
// Who has been asked knows that there is a question.
const ofCallout = { may: leaders, mayNot: ['volunteer'], others: '404' } as const;

// A municipality's exercise that the group is invited to, and what only those see who answer for either.
const ofExercise = { may: [...municipality, ...members], others: '404' } as const;
const plansExercise = { may: ['coordinator'], mayNot: ['duty officer', 'reader', ...members], others: '404' } as const;
const keepsRecord = { may: ['coordinator'], others: '403' } as const;

/** What each is told of Lier's; that groups, organisations and municipalities exist is known to everybody signed in. */
export const tableOfDeeds: Readonly<Record<string, Told>> = {
  'GET me': all,
  'PATCH me': all,
  'GET municipalities': everybody,
  'GET municipalities/{idOrNumber}': everybody,
  'GET municipalities/{id}/readiness': { may: municipality, others: '403' },
  'GET registers/organisations': all,
  'GET registers/addresses': all,
  'GET registers/municipality-changes': byOperator,
  'POST municipality-events/preview': byOperator,
  'POST municipality-events': byOperator,
  'GET municipality-events': byOperator,
  'GET municipality-events/{id}': byOperator,
  'POST municipality-events/{id}/withdraw': byOperator,
  'GET municipality-decisions': all,
  'POST municipality-decisions/{id}': {
    may: ['operator', 'coordinator'],
    mayNot: ['reader', 'duty officer'],
    others: '404',
  },
  'GET organisations': all,
  'GET groups': all,
  'GET groups/{id}': all,
  'GET groups/{id}/contacts': all,
  'POST groups': { may: ['operator', 'officer of the organisation'], others: '403' },
  'PATCH groups/{id}': { may: [...leaders, 'officer of the organisation'], others: '403' },
  'GET groups/{id}/members': ofGroup,
  'POST groups/{id}/members': { may: [...leaders, 'officer of the organisation'], others: '403' },
  'GET groups/{id}/members/{membershipId}': { may: [...leaders, 'volunteer'], others: '403' },
  'PATCH groups/{id}/members/{membershipId}': ofGroup,
  'DELETE groups/{id}/members/{membershipId}': ofGroup,
  'GET organisations/{id}/qualification-kinds': all,
  'POST organisations/{id}/qualification-kinds': { may: ['officer of the organisation'], others: '403' },
  'POST organisations/{id}/qualification-kinds/{kindId}/retire': {
    may: ['officer of the organisation'],
    others: '403',
  },
  'GET people/{id}/availability': ofHer,
  'PUT people/{id}/availability': ofHer,
  'GET people/{id}/qualifications': ofHer,
  'GET people/{id}/qualification-kinds': ofHer,
  'POST people/{id}/qualifications': ofHer,
  'DELETE people/{id}/qualifications/{qualificationId}': ofHer,
  'POST qualifications/{id}/confirm': ofCallout,
  'POST qualifications/{id}/decline': ofCallout,
  'GET calendar-feeds': all,
  'POST calendar-feeds': all,
  'POST calendar-feeds/{id}/revoke': { may: ['volunteer'], others: '404' },
  'GET groups/{id}/availability': ofGroup,
  'GET groups/{id}/availability/members': ofGroup,
  'PUT groups/{id}/minimum-strength': ofGroup,
  'GET groups/{id}/qualifications': ofGroup,
  'GET groups/{id}/readiness': ofGroup,
  'POST groups/{id}/members/import': ofGroup,
  'GET groups/{id}/members/imports': ofGroup,
  'GET groups/{id}/members/export': ofGroup,
  'POST groups/{id}/members/imports/{importId}/undo': ofGroup,
  'POST groups/{id}/join-links': ofGroup,
  'GET groups/{id}/join-links': ofGroup,
  'POST groups/{id}/join-links/{linkId}/revoke': ofGroup,
  'GET groups/{id}/join-requests': ofGroup,
  'POST groups/{id}/join-requests/{requestId}/approve': ofGroup,
  'POST groups/{id}/join-requests/{requestId}/decline': ofGroup,
  'GET groups/{id}/members/{membershipId}/next-of-kin': ofGroup,
  'GET join/{token}': everybody,
  'POST join/{token}': everybody,
  'GET me/next-of-kin': all,
  'PUT me/next-of-kin': all,
  'DELETE me/next-of-kin': all,
  'GET groups/{id}/equipment': { may: members, others: '403' },
  'POST groups/{id}/equipment': { may: keepers, others: '403' },
  'GET groups/{id}/equipment/{itemId}': { may: members, others: '403' },
  'PATCH groups/{id}/equipment/{itemId}': { may: keepers, others: '403' },
  'GET date-hints/{on}': all,
  'GET exercises': all,
  'POST exercises': { may: ['coordinator'], others: '403' },
  'GET exercises/{id}': ofExercise,
  'PATCH exercises/{id}': plansExercise,
  'GET exercises/{id}/calendar': ofExercise,
  'POST exercises/{id}/invitations': plansExercise,
  'PATCH exercises/{id}/invitations/{invitationId}': plansExercise,
  'POST exercises/{id}/answer': {
    may: leaders,
    mayNot: [...municipality, 'storekeeper', 'volunteer'],
    others: '404',
  },
  'POST exercises/{id}/evaluation': plansExercise,
  'POST exercises/{id}/follow-ups': plansExercise,
  'PATCH follow-ups/{id}': { may: ['coordinator'], mayNot: ['duty officer', 'reader', ...leaders], others: '404' },
  'POST exercises/{id}/incident': plansExercise,
  'GET groups/{id}/activities': { may: members, others: '403' },
  'POST groups/{id}/activities': ofGroup,
  'PATCH groups/{id}/activities/{activityId}': ofGroup,
  'GET municipalities/{id}/statutory-record': { may: municipality, others: '403' },
  'GET municipalities/{id}/statutory-record/document': { may: municipality, others: '403' },
  'POST municipalities/{id}/statutory-record/entries': keepsRecord,
  'DELETE municipalities/{id}/statutory-record/entries/{entryId}': keepsRecord,
  'PUT municipalities/{id}/statutory-record/intervals': keepsRecord,
  // Everybody may ask; whose they are not is shown none.
  'GET groups/{id}/premises': all,
  'POST groups/{id}/premises': { may: keepers, others: '403' },
  'GET groups/{id}/premises/{premisesId}': { may: [...members, ...municipality], others: '404' },
  'PATCH groups/{id}/premises/{premisesId}': { may: keepers, mayNot: ['volunteer', ...municipality], others: '404' },
  'GET agreement-templates': all,
  'GET groups/{id}/equipment/labels': { may: members, others: '403' },
  'GET groups/{id}/equipment-places': { may: members, others: '403' },
  'POST groups/{id}/equipment-places': { may: keepers, others: '403' },
  'PATCH groups/{id}/equipment-places/{placeId}': { may: keepers, others: '403' },
  'GET groups/{id}/equipment-kinds': { may: members, others: '403' },
  'PUT groups/{id}/equipment-kinds': { may: keepers, others: '403' },
  'GET equipment/{itemId}': ofMembers,
  'POST equipment/{itemId}/checks': ofMembers,
  'POST equipment/{itemId}/batches': ofKeepers,
  'PATCH equipment/{itemId}/batches/{batchId}': ofKeepers,
  'POST equipment/{itemId}/loans': ofKeepers,
  'POST equipment/{itemId}/loans/{loanId}/return': ofKeepers,
  'GET groups/{id}/make-ready-lists': { may: members, others: '403' },
  'POST groups/{id}/make-ready-lists': { may: keepers, others: '403' },
  'POST make-ready-lists/{id}/ticks': ofMembers,
  'POST equipment/{itemId}/needs': ofMembers,
  'POST groups/{id}/needs': { may: members, others: '403' },
  'GET groups/{id}/needs': { may: members, others: '403' },
  'GET needs/{id}': ofMembers,
  'GET needs/{id}/photo': ofMembers,
  'PATCH needs/{id}': ofKeepers,
  'POST needs/{id}/resolve': ofKeepers,
  'POST needs/{id}/support-request': { may: leaders, mayNot: ['storekeeper', 'volunteer'], others: '404' },
  'POST groups/{id}/support-requests': ofGroup,
  'GET support-requests': all,
  'GET support-requests/sums': all,
  'GET support-requests/{id}': byBoth,
  'GET support-requests/{id}/photo': byBoth,
  'POST support-requests/{id}/seen': byCoordinator,
  'POST support-requests/{id}/answer': byCoordinator,
  'POST support-requests/{id}/settle': byCoordinator,
  'POST support-requests/{id}/withdraw': { may: leaders, mayNot: municipality, others: '404' },
  'GET agreements': all,
  'POST agreements': { may: ['coordinator', 'leader'], others: '403' },
  'GET agreements/{id}': byBoth,
  'PATCH agreements/{id}': byKeepers,
  'POST agreements/{id}/signatures': { may: ['leader'], mayNot: ['coordinator', ...deputies], others: '404' },
  'POST agreements/{id}/versions': byKeepers,
  'GET agreements/{id}/document': byBoth,
  'GET agreements/{id}/notes': byBoth,
  'POST agreements/{id}/notes': { may: leaders, mayNot: municipality, others: '404' },
  'POST incidents': { may: officers, others: '403' },
  'GET incidents': all,
  'GET incidents/{id}': byBoth,
  'GET incidents/{id}/board': byMunicipality,
  'GET incidents/{id}/log': byMunicipality,
  'POST incidents/{id}/log': byOfficers,
  'POST incidents/{id}/close': byOfficers,
  'POST incidents/{id}/requests': byOfficers,
  'POST incidents/{id}/requests/preview': byOfficers,
  'POST municipalities/{id}/requests/preview': { may: officers, others: '403' },
  'GET requests/{id}': byBoth,
  'GET groups/{id}/requests': ofGroup,
  'POST requests/{id}/seen': byLeaders,
  'POST requests/{id}/answer': byLeaders,
  'POST requests/{id}/agree': byOfficers,
  'POST requests/{id}/withdraw': byOfficers,
  'POST requests/{id}/stand-down': byOfficers,
  'GET groups/{id}/callouts': ofGroup,
  'POST groups/{id}/callouts': ofGroup,
  'POST groups/{id}/callouts/preview': ofGroup,
  'POST groups/{id}/readiness-offers': ofGroup,
  'GET me/callouts': all,
  'GET callouts/{id}': ofCallout,
  'POST callouts/{id}/answers': { may: [...leaders, 'volunteer'], others: '404' },
  'POST callouts/{id}/selection': ofCallout,
  'POST callouts/{id}/close': ofCallout,
};

/** Which rooms of Lier's are open to whom. */
export const tableOfRooms: Readonly<Record<string, Told>> = {
  'incident.watch': byMunicipality,
  'municipality.watch': { may: municipality, others: '403' },
  'group.watch': ofGroup,
};
