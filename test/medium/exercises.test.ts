import type { PayloadOf } from '../../src/platform/job.js';
import { ChangeExercise, CreateExercise, ExerciseQuery } from '../../src/contract/exercises.js';
import { TakeOnFollowUp } from '../../src/contract/exercise-deeds.js';
import { calendarOf, exerciseEventsFor } from '../../src/exercises/exercise.calendar.js';
import type { tellInvited } from '../../src/exercises/exercises.jobs.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import {
  aftermath,
  dayFrom,
  invitations,
  nextMorning,
  planning,
  reader,
  reminding,
  telling,
} from './exercises.setup.js';
import { promised, statusOf } from './records.setup.js';

let world: TestDatabase;
let lier: make.AMunicipality;
let group: make.AGroup;
let who: Record<'coordinator' | 'leader' | 'volunteer' | 'other' | 'duty' | 'foreign', make.APerson>;
let today: string;
let exercises: ReturnType<typeof planning>;

beforeAll(async () => {
  world = await aDatabase();
  exercises = planning(world);
  const { db } = world;
  lier = await make.aMunicipality(db);
  group = await make.aGroup(db, { municipalities: [lier] });
  who = {
    coordinator: await make.aCoordinatorOf(db, lier),
    leader: await make.aLeaderOf(db, group),
    volunteer: await make.aMember(db, group),
    other: await make.aLeaderOf(db, await make.aGroup(db, { municipalities: [lier] })),
    duty: await make.aDutyOfficerOf(db, lier),
    foreign: await make.aCoordinatorOf(db, await make.aMunicipality(db, '3437')),
  };
  today = await dayFrom(world, 0);
});
afterAll(() => world?.close());

const as = <T>(name: keyof typeof who, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  world.db.as(who[name].actor, (tx) => work(tx, who[name].actor));
const plan = (given: object = {}) =>
  as('coordinator', (tx, actor) =>
    exercises.create(
      tx,
      actor,
      CreateExercise.parse({
        municipalityId: lier.id,
        title: 'Flom',
        on: today,
        startsAt: '18:00',
        goals: [{ text: 'Varslet' }],
        invited: { groupIds: [group.id], units: ['Helse'] },
        ...given,
      }),
    ),
  );
const get = (name: keyof typeof who, id: string) => as(name, (tx, actor) => reader.get(tx, actor, id));
const change = (name: keyof typeof who, id: string, changes: object, expected?: number) =>
  as(name, (tx, actor) => exercises.change(tx, actor, id, ChangeExercise.parse(changes), expected));

describe('A joint exercise', () => {
  it('is seen by the municipality and those invited, and by nobody else', async () => {
    const { id } = await plan();
    expect((await get('coordinator', id)).invitations).toHaveLength(2);
    expect((await get('volunteer', id)).invitations.map(({ groupId }) => groupId)).toEqual([group.id]);
    expect(await statusOf(get('other', id))).toBe(404);
    expect(await statusOf(get('foreign', id))).toBe(404);
    const listed = await as('leader', (tx) => reader.find(tx, ExerciseQuery.parse({ group: group.id })));
    expect(listed.map((one) => one.id)).toContain(id);
  });

  it('is planned and changed by the coordinator alone, and not by one who is late', async () => {
    const { id } = await plan();
    for (const name of ['duty', 'leader', 'volunteer'] as const)
      expect(await statusOf(change(name, id, { title: 'Annet' }))).toBe(403);
    expect(await statusOf(change('coordinator', id, { title: 'Annet' }, 7))).toBe(412);
    expect((await change('coordinator', id, { title: 'Annet' }, 1)).version).toBe(2);
  });

  it('takes a group that is not there for a slip', async () =>
    expect(await statusOf(plan({ invited: { groupIds: [newId()] } }))).toBe(422));

  it('is answered by the group itself and by nobody for it, also past the service', async () => {
    const { id, invitations: invited } = await plan();
    const answer = (name: keyof typeof who) =>
      as(name, (tx, actor) => invitations.answer(tx, actor, id, { groupId: group.id, answer: 'not_coming' }));
    expect(await statusOf(answer('coordinator'))).toBe(403);
    expect(await statusOf(answer('volunteer'))).toBe(403);
    await answer('leader');
    const seen = (await get('coordinator', id)).invitations.find(({ groupId }) => groupId === group.id);
    expect(seen?.answer).toMatchObject({ answer: 'not_coming', headcount: null, text: null });
    const forged = as('coordinator', (tx) =>
      tx.query(
        `insert into exercise_answer (invitation_id, municipality_id, group_id, answer, person_id) values ($1, $2, $3, 'coming', $4)
         on conflict (invitation_id) do update set answer = 'coming'`,
        [invited[0]!.id, lier.id, group.id, who.coordinator.personId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('is told of to the leaders once, marked as an exercise, and again when it is moved or cancelled', async () => {
    await promised(world);
    const { id } = await plan();
    await change('coordinator', id, { startsAt: '19:00' });
    await change('coordinator', id, { title: 'Bare et nytt navn' });
    await change('coordinator', id, { state: 'cancelled' });
    const jobs = (await promised(world)).filter(({ name }) => name === 'exercises.tell-invited');
    const news = jobs.map(({ payload }) => (payload as PayloadOf<typeof tellInvited>).news);
    expect(news).toEqual(['invited', 'moved', 'cancelled']);
    for (const { payload } of [...jobs, ...jobs]) await telling(world).tell(payload as PayloadOf<typeof tellInvited>);
    const told = await world.owner<{ exercise: boolean; person_id: string }>(
      `select m.exercise, r.person_id from message m join recipient r on r.message_id = m.id where m.about = $1`,
      [id],
    );
    expect(told).toEqual(Array.from({ length: 3 }, () => ({ exercise: true, person_id: who.leader.personId })));
  });

  it('is evaluated by both parties, each for itself', async () => {
    const { id, goals } = await plan();
    const outcomes = [{ goalId: goals[0]!.id, result: 'partly' as const }];
    const say = (name: keyof typeof who, good: string, groupId?: string) =>
      as(name, (tx, actor) => aftermath.evaluate(tx, actor, id, { outcomes, good, improve: 'Mer', groupId }));
    await say('coordinator', 'Kommunens ord');
    await say('leader', 'Gruppas ord', group.id);
    await say('leader', 'Gruppas nye ord', group.id);
    expect(await statusOf(say('leader', 'For kommunen'))).toBe(403);
    expect(await statusOf(say('coordinator', 'For gruppa', group.id))).toBe(403);
    for (const name of ['coordinator', 'leader'] as const)
      expect((await get(name, id)).evaluations.map(({ good }) => good)).toEqual(['Kommunens ord', 'Gruppas nye ord']);
    expect((await get('volunteer', id)).evaluations).toEqual([]);
  });

  it('may be played as an incident that is an exercise', async () => {
    const { id } = await plan();
    const play = () => as('coordinator', (tx, actor) => exercises.runAsIncident(tx, actor, id, { kind: 'flood' }));
    const { incidentId } = await play();
    const [incident] = await world.owner('select exercise, title from incident where id = $1', [incidentId]);
    expect(incident).toEqual({ exercise: true, title: 'Flom' });
    expect(await statusOf(play())).toBe(409);
  });

  it('stands in a calendar with its mark, on the hour that it is in Norway', async () => {
    const { id } = await plan({ on: '2027-07-01', startsAt: '18:00', endsAt: '20:30', place: 'Skolen' });
    const events = await as('leader', (tx) => exerciseEventsFor(tx, { exerciseId: id }));
    const file = calendarOf('Lier', 'ØVELSE', events);
    for (const line of [
      'SUMMARY:ØVELSE: Flom',
      'DTSTART:20270701T160000Z',
      'DTEND:20270701T183000Z',
      'LOCATION:Skolen',
    ])
      expect(file).toContain(line);
    expect(await as('other', (tx) => exerciseEventsFor(tx, { exerciseId: id }))).toEqual([]);
  });
});

describe('What follows', () => {
  it('is taken on by a party for itself, done on a day, and reminded of once', async () => {
    const { id } = await plan();
    const dueOn = await dayFrom(world, 8);
    const take = (name: keyof typeof who, groupId?: string) =>
      as(name, (tx, actor) =>
        aftermath.takeOn(
          tx,
          actor,
          id,
          TakeOnFollowUp.parse({ ownerName: 'Kari', text: 'Kjøpe lykter', dueOn, groupId }),
        ),
      );
    expect([await statusOf(take('coordinator', group.id)), await statusOf(take('leader'))]).toEqual([403, 403]);
    const ofMunicipality = await take('coordinator');
    const ofGroup = await take('leader', group.id);
    await nextMorning(world);
    await Promise.all([reminding(world).sweep(), reminding(world).sweep()]);
    const told = await world.owner(
      `select subject_id, person_id from reminder join reminder_recipient on reminder_id = id
       where kind = 'exercises.follow-up-due' and subject_id = any($1) order by subject_id`,
      [[ofMunicipality.id, ofGroup.id]],
    );
    expect(told).toEqual([
      { subject_id: ofMunicipality.id, person_id: who.coordinator.personId },
      { subject_id: ofGroup.id, person_id: who.leader.personId },
    ]);
    const put = (one: object, at: number) =>
      as('coordinator', (tx, actor) => aftermath.change(tx, actor, ofMunicipality.id, one, at));
    const said = { state: 'done', evidence: 'Kvittering' };
    expect(await put(said, 1)).toMatchObject({ ...said, doneOn: await dayFrom(world, 0), version: 2 });
    expect(await put({ state: 'open' }, 2)).toMatchObject({ ...said, state: 'open', doneOn: null });
  });
});
