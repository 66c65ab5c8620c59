import type { Side } from './sides.js';
import type { Way } from './way.js';

const whole = {
  type: 'full_scale',
  title: 'Vårøvelsen',
  on: '2026-04-15',
  startsAt: '18:00',
  endsAt: '21:00',
  place: 'Skolen',
  purpose: 'Øve på mottak',
  scenario: 'Elva går over',
  testsPlan: true,
  participants: 40,
  hours: 3,
  improve: 'Tidligere varsling',
};
const invited = { units: ['Kriseledelsen'], others: ['Lensmannen'] };

/** What is done with exercises, activities and the statutory record; on one exercise that is today. */
export function drills({ municipality, group, exercise, activity, entryId }: Side): Record<string, Way> {
  const { goalId } = exercise;
  const goals = [{ id: goalId, text: 'Alle er varslet', indicators: ['Innen ti minutter'] }];
  const of = { id: exercise.id };
  const record = { id: municipality.id };
  const said = { outcomes: [{ goalId, result: 'met', note: 'Som planlagt' }], good: 'Varsling', improve: 'Mat' };
  const taken = { ownerName: 'Kari', text: 'Kjøpe radioer', dueOn: '2027-01-15' };
  const given = {
    kind: 'fire_safety',
    title: 'Røykvarslere',
    on: '2026-05-01',
    peopleReached: 30,
    hours: 2,
    note: 'Torget',
  };
  const by: Pick<Way, 'who'> = { who: 'coordinator' };
  return {
    'GET date-hints/{on}': { who: 'volunteer', about: { on: '2026-05-17' }, query: 'startsAt=10:00&endsAt=12:00' },
    'GET exercises': {
      who: 'volunteer',
      query: `municipality=${municipality.id}&group=${group.id}&state=planned&from=2020-01-01&to=2030-01-01`,
    },
    'GET exercises/{id}': { who: 'volunteer', about: of },
    'GET exercises/{id}/calendar': { who: 'volunteer', about: of },
    'POST exercises': {
      ...by,
      body: {
        ...whole,
        goals: [{ text: 'Alle er varslet', indicators: [] }],
        municipalityId: municipality.id,
        invited: { ...invited, groupIds: [group.id] },
      },
    },
    // To what has been moved to a day that has passed nobody answers any more.
    'POST exercises/{id}/answer': {
      who: 'leader',
      about: of,
      body: { groupId: group.id, answer: 'not_coming', headcount: 0, text: 'Vi har dugnad' },
    },
    'PATCH exercises/{id}': { ...by, about: of, body: { ...whole, goals, state: 'planned' } },
    'POST exercises/{id}/invitations': { ...by, about: of, body: { ...invited, groupIds: [group.id] } },
    'PATCH exercises/{id}/invitations/{invitationId}': {
      ...by,
      about: { ...of, invitationId: exercise.invitationId },
      body: { attended: true, headcount: 12, hours: 3 },
    },
    'POST exercises/{id}/evaluation': { ...by, about: of, body: said },
    'POST exercises/{id}/follow-ups': { ...by, about: of, body: taken },
    'PATCH follow-ups/{id}': {
      ...by,
      about: { id: exercise.followUpId },
      body: { ...taken, state: 'done', evidence: 'Kvittering' },
    },
    'POST exercises/{id}/incident': { ...by, about: of, body: { kind: 'flood' } },
    'GET groups/{id}/activities': {
      who: 'volunteer',
      about: { id: group.id },
      query: 'from=2020-01-01&to=2030-01-01',
    },
    'POST groups/{id}/activities': { who: 'leader', about: { id: group.id }, body: given },
    'PATCH groups/{id}/activities/{activityId}': {
      who: 'leader',
      about: { id: group.id, activityId: activity.id },
      body: given,
    },
    'GET municipalities/{id}/statutory-record': { who: 'reader', about: record },
    'GET municipalities/{id}/statutory-record/document': { who: 'reader', about: record },
    'POST municipalities/{id}/statutory-record/entries': {
      ...by,
      about: record,
      body: { duty: 'plan_revision', on: '2026-02-01', doneBy: 'Kommunestyret', note: 'Vedtatt' },
    },
    'PUT municipalities/{id}/statutory-record/intervals': {
      ...by,
      about: record,
      body: {
        revisionMonths: 12,
        exerciseMonths: 12,
        callListMonths: 6,
        responsible: { plan_revision: 'Rådmannen', plan_exercise: 'Beredskapsrådet', call_list: null },
      },
    },
    'DELETE municipalities/{id}/statutory-record/entries/{entryId}': { ...by, about: { ...record, entryId } },
  };
}
