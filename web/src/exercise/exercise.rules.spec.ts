import { EvaluateExercise } from '../../../src/contract/exercise-deeds.js';
import { CreateExercise, type Exercise } from '../../../src/contract/exercises.js';
import {
  activityDraft,
  byMonth,
  durationOf,
  evaluationDraft,
  hoursFrom,
  inTime,
  isEveningToCome,
  linesOf,
  mayPlan,
  ownDraft,
  ownInvitations,
  partiesOf,
  toEvaluation,
  toOwnTerms,
} from './exercise.rules.js';
import { calendarDay } from '../time/calendar-day.js';

const id = (last: number) => `0190163d-8694-739b-aea5-966c26f8ad9${last}`;
const now = new Date('2026-11-21T23:30:00Z');
const invitation = { id: id(3), kind: 'group', groupId: id(2), name: 'Gruppa' };
const exercise = {
  municipalityId: id(1),
  groupId: null,
  invitations: [invitation],
  goals: [{ id: id(4), text: 'Mål', indicators: [] }],
  evaluations: [],
} as unknown as Exercise;

describe('a group’s own evening', () => {
  it('is written in six fields, on the day that it is in Norway', () => {
    expect(calendarDay(now)).toBe('2026-11-22');
    for (const isToCome of [true, false])
      expect(Object.keys(toOwnTerms(ownDraft(calendarDay(now)), isToCome))).toHaveLength(6);
  });

  it('is sent as the service takes it', () => {
    const draft = { ...ownDraft(calendarDay(now)), title: ' Telt ', participants: 12, hours: '2,5', improve: '  ' };
    const sent = { groupId: id(2), ...toOwnTerms(draft, false) };
    expect(sent).toMatchObject({ title: 'Telt', participants: 12, hours: 2.5, improve: null });
    expect(CreateExercise.safeParse(sent).success).toBe(true);
  });

  it('is corrected from what stands', () => {
    const known = {
      title: 'Telt',
      on: '2026-11-01',
      type: 'game',
      participants: 9,
      hours: 2.5,
      improve: null,
    } as const;
    const where = { startsAt: '18:00', endsAt: null, place: 'Hytta' };
    const draft = ownDraft('2026-11-22', { ...known, ...where, state: 'held' });
    expect(draft).toMatchObject({ on: '2026-11-01', hours: '2,5', improve: '' });
    expect(toOwnTerms(draft, false)).toEqual(known);
    const { title, on, type } = known;
    expect(toOwnTerms(draft, true)).toEqual({ title, on, type, ...where });
    const activity = { kind: 'other', title: 'Torget', on: '2026-11-01', peopleReached: 0, hours: 1.5 } as never;
    expect(activityDraft('2026-11-22', activity)).toMatchObject({ on: '2026-11-01', people: 0, hours: '1,5' });
  });

  it('is to come until its day has passed; one that is written down on its day was held', () => {
    const today = '2026-11-22';
    const planned = { state: 'planned' } as const;
    expect([isEveningToCome('2026-11-23', today), isEveningToCome(today, today)]).toEqual([true, false]);
    expect([isEveningToCome(today, today, planned), isEveningToCome('2026-11-21', today, planned)]).toEqual([
      true,
      false,
    ]);
    expect(isEveningToCome('2026-11-23', today, { state: 'held' })).toBe(false);
    expect(isEveningToCome('2026-11-21', today, { state: 'cancelled' })).toBe(true);
  });

  it('lasted as long as it was planned to, in halves of hours', () => {
    expect(durationOf({ startsAt: '17:30', endsAt: '20:55' })).toBe('3,5');
    expect(durationOf({ startsAt: '18:00', endsAt: null })).toBe('');
  });

  it('takes hours with comma or point, and nothing for what is no number', () => {
    expect([hoursFrom('2,5'), hoursFrom('3'), hoursFrom(''), hoursFrom('to'), hoursFrom('-1')]).toEqual([
      2.5,
      3,
      null,
      null,
      null,
    ]);
  });
});

describe('who speaks', () => {
  const coordinator = [{ role: 'municipal_coordinator' as const, municipalityId: id(1) }];
  const leader = [{ role: 'group_leader' as const, groupId: id(2) }];
  it('for the municipality is its coordinator, and for a group its leaders', () => {
    expect([mayPlan(coordinator, id(1)), mayPlan(leader, id(1)), mayPlan(coordinator, id(2))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(partiesOf(coordinator, exercise)).toEqual([null]);
    expect(partiesOf([...coordinator, ...leader], exercise)).toEqual([null, id(2)]);
    expect(partiesOf([{ role: 'volunteer', groupId: id(2) }], exercise)).toEqual([]);
    expect(ownInvitations(leader, exercise)).toEqual([invitation]);
    expect(partiesOf(leader, { ...exercise, municipalityId: null, groupId: id(2) })).toEqual([id(2)]);
  });
});

describe('an evaluation', () => {
  it('says of a goal that nothing was said of that it was not observed', () => {
    const draft = { ...evaluationDraft(exercise, null), good: ' Bra ' };
    expect(toEvaluation(exercise, null, draft)).toEqual({
      outcomes: [{ goalId: id(4), result: 'not_observed' }],
      good: 'Bra',
      improve: '',
    });
    const ofGroup = toEvaluation(exercise, id(2), { ...draft, results: { [id(4)]: 'met' } });
    expect(EvaluateExercise.safeParse(ofGroup).success).toBe(true);
    expect(ofGroup).toMatchObject({ groupId: id(2), outcomes: [{ result: 'met' }] });
  });

  it('keeps what was said of each goal', () => {
    const outcomes = [{ goalId: id(4), result: 'partly' as const, note: 'For sent' }];
    const known = { id: id(5), party: 'group', groupId: id(2), outcomes, good: '', improve: '', version: 3 };
    const draft = evaluationDraft({ evaluations: [known] as never }, id(2));
    expect(draft.version).toBe(3);
    expect(toEvaluation(exercise, id(2), draft).outcomes).toEqual(outcomes);
    expect(toEvaluation(exercise, id(2), { ...draft, notes: { [id(4)]: ' ' } }).outcomes[0]).not.toHaveProperty('note');
  });
});

describe('a list', () => {
  it('has what is to come first, the next one at the top', () => {
    const at = (on: string, state: 'planned' | 'held' | 'cancelled') => ({ on, state });
    const all = [
      at('2026-12-24', 'planned'),
      at('2026-12-01', 'planned'),
      at('2026-11-20', 'planned'),
      at('2026-11-01', 'held'),
    ];
    const { unsaid, coming, past } = inTime(all, '2026-11-21');
    const days = (of: readonly { on: string }[]) => of.map(({ on }) => on);
    expect([unsaid, coming, past].map(days)).toEqual([['2026-11-20'], ['2026-12-01', '2026-12-24'], ['2026-11-01']]);
    expect(byMonth(coming).map(({ month, exercises }) => [month, exercises.length])).toEqual([['2026-12', 2]]);
  });

  it('of names has one to a line', () => {
    expect(linesOf(' Kriseledelsen \n\nBrann ')).toEqual(['Kriseledelsen', 'Brann']);
  });
});
