import { Role, type Grant } from '../contract/access.js';
import { systemActor, visitor, type Actor } from '../platform/actor.js';
import { NotPermitted, NotSignedIn } from '../platform/problem.js';
import { demand, may, policies, type DeedName } from './policies.rules.js';

const own = { municipalityId: 'lier', groupId: 'lier-group', organisationIds: ['chapter'], personId: 'herself' };
const foreign = { municipalityId: 'sel', groupId: 'sel-group', organisationIds: ['another'], personId: 'somebody' };
const nowhere = {};

const municipalRoles: readonly Role[] = [
  'duty_officer',
  'municipal_coordinator',
  'municipal_reader',
  'county_observer',
];
const groupRoles: readonly Role[] = ['group_leader', 'group_deputy', 'storekeeper', 'volunteer'];

/** Somebody who holds the role in the place it belongs to, and nothing else. */
function aPersonWho(role: Role): Actor {
  const grant: Grant = { role };
  if (municipalRoles.includes(role)) grant.municipalityId = own.municipalityId;
  if (groupRoles.includes(role)) grant.groupId = own.groupId;
  if (role === 'organisation_officer') grant.organisationId = 'chapter';
  return { kind: 'person', personId: 'herself', grants: [grant] };
}

const officers: Role[] = ['duty_officer', 'municipal_coordinator'];
const municipality: Role[] = [...officers, 'municipal_reader'];
const leaders: Role[] = ['group_leader', 'group_deputy'];
const drafters: Role[] = ['municipal_coordinator', 'group_leader'];
const everybody = [...Role.options];

/** The same matrix, written a second time and by role: a slip in one of them shows. */
const permitted: Record<DeedName, readonly Role[]> = {
  'incident.open': officers,
  'incident.note': officers,
  'incident.close': officers,
  'incident.read': municipality,
  'incident.board': municipality,
  'request.ask': officers,
  'request.withdraw': officers,
  'request.agree': officers,
  'request.stand-down': officers,
  'request.read': [...municipality, ...leaders],
  'request.see': leaders,
  'request.answer': leaders,
  'callout.open': leaders,
  'callout.read': leaders,
  'callout.answer-for': leaders,
  'callout.answer-own': everybody,
  'callout.select': leaders,
  'callout.close': leaders,
  'readiness.read': municipality,
  'readiness.offer': leaders,
  'organisation.create': ['organisation_officer', 'operator'],
  'organisation.change': ['organisation_officer', 'operator'],
  'group.read': everybody,
  'group.create': ['organisation_officer', 'operator'],
  'group.change': [...leaders, 'organisation_officer'],
  'member.read': leaders,
  'member.change': leaders,
  'member.appoint': [...leaders, 'organisation_officer'],
  'municipality.change': ['operator'],
  'municipality.decide': ['operator', 'municipal_coordinator'],
  'municipality.follow': ['operator', ...municipality, ...leaders],
  'register.read': everybody,
  'premises.change': [...leaders, 'storekeeper'],
  'qualification.read': everybody,
  'qualification.report': everybody,
  'qualification.decide': [...leaders, 'organisation_officer'],
  'catalogue.change': ['organisation_officer'],
  'availability.read': everybody,
  'availability.change': everybody,
  'calendar.keep': everybody,
  'strength.read': leaders,
  'strength.change': leaders,
  'next-of-kin.read': leaders,
  'equipment.read': groupRoles,
  'equipment.change': [...leaders, 'storekeeper'],
  'exercise.read': [...municipality, ...groupRoles],
  'exercise.plan': ['municipal_coordinator'],
  'exercise.log': leaders,
  'exercise.answer': leaders,
  'exercise.evaluate': ['municipal_coordinator', ...leaders],
  'exercise.follow-up': ['municipal_coordinator', ...leaders],
  'activity.read': groupRoles,
  'activity.log': leaders,
  'statutory.read': municipality,
  'statutory.record': ['municipal_coordinator'],
  'equipment.check': groupRoles,
  'need.report': groupRoles,
  'support.ask': leaders,
  'support.read': [...municipality, ...leaders],
  'support.answer': ['municipal_coordinator'],
  'agreement.read': [...municipality, ...leaders],
  'agreement.draft': drafters,
  'agreement.change': drafters,
  'agreement.speak-for-municipality': ['municipal_coordinator'],
  'agreement.speak-for-group': ['group_leader'],
  'agreement.note-for-municipality': officers,
  'agreement.note-for-group': leaders,
};

/** Deeds that do not ask where the role is held. */
const anywhere: Partial<Record<DeedName, Role[]>> = {
  'group.read': everybody,
  'organisation.create': ['operator'],
  'organisation.change': ['operator'],
  'group.create': ['operator'],
  'municipality.change': ['operator'],
  'municipality.decide': ['operator'],
  'municipality.follow': ['operator'],
  'register.read': everybody,
};

/** Deeds that everybody does of her own. */
const ofHerself: readonly DeedName[] = [
  'callout.answer-own',
  'qualification.read',
  'qualification.report',
  'availability.read',
  'availability.change',
  'calendar.keep',
];

const deeds = Object.keys(policies) as DeedName[];
const cases = deeds.flatMap((deed) => Role.options.map((role) => [role, deed] as const));

describe('The policies', () => {
  it('name no deed that this table does not know', () => {
    expect(deeds.toSorted()).toEqual(Object.keys(permitted).toSorted());
  });

  it.each(cases)('let %s %s where the role is held, or do not', (role, deed) => {
    expect(may(aPersonWho(role), deed, own)).toBe(permitted[deed].includes(role));
  });

  it.each(cases)('never let %s %s across a wall', (role, deed) => {
    const expected = anywhere[deed]?.includes(role) ?? false;
    expect(may(aPersonWho(role), deed, foreign)).toBe(expected);
    expect(may(aPersonWho(role), deed, nowhere)).toBe(expected);
  });

  it.each(deeds)('let nobody without any role do more than be signed in or be herself: %s', (deed) => {
    const nobodyYet: Actor = { kind: 'person', personId: 'herself', grants: [] };
    expect(may(nobodyYet, deed, own)).toBe(['group.read', 'register.read'].includes(deed) || ofHerself.includes(deed));
  });

  it.each(deeds)('never take a role that names no place for one in a place that was left out: %s', (deed) => {
    const placeless: Actor = { kind: 'person', personId: 'herself', grants: everybody.map((role) => ({ role })) };
    const expected = anywhere[deed] !== undefined;
    expect(may(placeless, deed, nowhere)).toBe(expected);
    expect(may(placeless, deed, { municipalityId: null, groupId: null, organisationIds: [], personId: null })).toBe(
      expected,
    );
  });

  it.each(deeds)('refuse a visitor as not signed in and the service as nobody: %s', (deed) => {
    expect(may(visitor, deed, own)).toBe(false);
    expect(may(systemActor('test'), deed, own)).toBe(true);
    expect(() => demand(visitor, deed, own)).toThrow(NotSignedIn);
    expect(() => demand(systemActor('test'), deed, own)).toThrow(NotPermitted);
  });

  it('give back the person whom they let, and refuse the one they do not', () => {
    const officer = aPersonWho('duty_officer');
    expect(demand(officer, 'incident.open', own)).toBe(officer);
    expect(() => demand(officer, 'request.answer', own)).toThrow(NotPermitted);
    expect(() => demand(officer, 'incident.open', foreign)).toThrow(NotPermitted);
  });

  it('count a role in the place it is held, also beside others', () => {
    const both: Actor = {
      kind: 'person',
      personId: 'herself',
      grants: [
        { role: 'municipal_reader', municipalityId: 'lier' },
        { role: 'duty_officer', municipalityId: 'drammen' },
      ],
    };
    expect(may(both, 'incident.open', { municipalityId: 'lier' })).toBe(false);
    expect(may(both, 'incident.open', { municipalityId: 'drammen' })).toBe(true);
  });
});
