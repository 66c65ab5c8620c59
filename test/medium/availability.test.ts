import fc from 'fast-check';
import { TellAvailability } from '../../src/contract/availability.js';
import { StrengthChangedHandler } from '../../src/groups/strength/strength-changed.handler.js';
import { stateAt } from '../../src/people/availability/availability.rules.js';
import { viewAvailability } from '../../src/people/availability/availability.view.js';
import { asMultirange, type Span } from '../../src/people/availability/week.rules.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { Outbox } from '../../src/platform/outbox.js';
import { Invalid, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { availability, theUsualPeople } from './people.setup.js';
import { audited, promised, statusOf } from './records.setup.js';

let world: TestDatabase;
let scene: Awaited<ReturnType<typeof theUsualPeople>>;

beforeAll(async () => {
  world = await aDatabase();
  scene = await theUsualPeople(world);
});
afterAll(() => world?.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => world.db.as(actor, work);
const put = (actor: Actor, personId: string, given: object, expected?: number) =>
  as(actor, async (tx) =>
    viewAvailability(await availability.put(tx, actor, personId, TellAvailability.parse(given), expected)),
  );
const get = (actor: Actor, personId: string) =>
  as(actor, async (tx) => viewAvailability(await availability.get(tx, actor, personId)));

describe('When somebody can be asked', () => {
  it.each([
    // who                         reads, tells, rows seen by row-level security alone
    ['volunteer herself', 'away', 'available', 1],
    ['leader', 'away', 'available', 1],
    ['deputy', 'away', 'available', 1],
    ['storekeeper', 404, 404, 0],
    ['another volunteer', 404, 404, 0],
    ['leader of another group', 404, 404, 0],
    ['coordinator', 404, 404, 0],
    ['officer of the organisation', 404, 404, 0],
    ['operator', 404, 404, 0],
    ['stranger', 404, 404, 0],
    ['visitor', 404, 404, 0],
  ])('is told to the %s, and by her, as far as it is hers to', async (name, reads, tells, seen) => {
    const actor = scene.who[name]!;
    const { personId } = scene.volunteer;
    await told.anAvailability(world.db, scene.volunteer, { notNowUntil: new Date('2099-01-01') });
    expect({
      seen: (await as(actor, (tx) => tx.query<unknown[]>('select from availability'))).length,
      reads: await statusOf(get(actor, personId).then(({ now }) => now)),
      tells: await statusOf(put(actor, personId, {}).then(({ now }) => now)),
    }).toEqual({ reads, tells, seen });
  });

  it('is nothing known at first, and then as it was told', async () => {
    const member = await make.aMember(world.db, scene.group);
    expect(await get(member.actor, member.personId)).toEqual({
      personId: member.personId,
      weekly: null,
      notNowUntil: null,
      leave: [],
      constraints: null,
      now: 'untold',
      version: 0,
    });
    const said = {
      weekly: [
        { weekday: 1, from: '18:00', to: '24:00' },
        { weekday: 2, from: '00:00', to: '06:00' },
      ],
      notNowUntil: '2099-01-01T10:00:00.000Z',
      leave: [
        { from: '2098-07-01', to: '2098-07-14' },
        { from: '2098-12-24', to: '2098-12-24' },
      ],
      constraints: 'Ikke om natten',
    };
    const first = await put(member.actor, member.personId, said, 0);
    expect(first).toEqual({ personId: member.personId, ...said, now: 'away', version: 1 });
    expect(await get(member.actor, member.personId)).toEqual(first);
    expect(await put(member.actor, member.personId, {}, 1)).toMatchObject({
      weekly: null,
      leave: [],
      now: 'available',
      version: 2,
    });
    await expect(put(member.actor, member.personId, {}, 1)).rejects.toThrow(Stale);
    expect((await put(member.actor, member.personId, { weekly: [] })).weekly).toEqual([]);
  });

  it('leaves out what is over', async () => {
    const member = await make.aMember(world.db, scene.group);
    await told.anAvailability(world.db, member, {
      notNowUntil: new Date('2020-01-01'),
      leave: [{ from: '2020-01-01', to: '2020-02-01' }],
    });
    expect(await get(member.actor, member.personId)).toMatchObject({ notNowUntil: null, leave: [], now: 'available' });
  });

  it.each([
    [{ weekly: [{ weekday: 1, from: '10:00', to: '09:00' }] }, 'weekly.0.to'],
    [{ leave: [{ from: '2026-01-02', to: '2026-01-01' }] }, 'leave.0.to'],
  ])('is refused where it makes no sense: %j', async (given, path) => {
    const refused = put(scene.volunteer.actor, scene.volunteer.personId, given);
    await expect(refused).rejects.toThrow(Invalid);
    await expect(refused).rejects.toMatchObject({ faults: [{ path, code: 'endsFirst' }] });
  });

  it('is written down and passed on to the municipalities that her groups serve, once in a burst', async () => {
    const { volunteer, lier } = scene;
    await promised(world);
    await put(volunteer.actor, volunteer.personId, {});
    await put(volunteer.actor, volunteer.personId, { constraints: 'Helst mat' });
    const change = { name: 'people.strength-changed', payload: { personIds: [volunteer.personId] } };
    expect(await promised(world)).toEqual([change, change]);
    const handler = new StrengthChangedHandler(world.db, new Outbox());
    await handler.pass({ personIds: [volunteer.personId] });
    await handler.pass({ personIds: [volunteer.personId, scene.leader.personId] });
    expect(await promised(world)).toEqual([
      { name: 'groups.readiness-changed', payload: { municipalityIds: [lier.id] } },
      { name: 'groups.readiness-changed', payload: { municipalityIds: [], groupIds: [scene.group.id] } },
    ]);
    expect((await audited(world, volunteer.personId)).at(-1)).toMatchObject({ deed: 'availability.change' });
  });
});

describe('The database and the rule', () => {
  const minute = fc.integer({ min: 0, max: 10_080 });
  const span = fc.tuple(minute, minute).filter(([from, to]) => from < to);
  const week = fc.option(fc.array(span, { maxLength: 4 }).map(merged));
  const hour = 3_600_000;
  // Around both changes of the clock, and anywhere in three years.
  const instant = fc
    .oneof(
      fc.integer({ min: Date.UTC(2026, 2, 28), max: Date.UTC(2026, 2, 30) }),
      fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 26) }),
      fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
    )
    .map((ms) => new Date(Math.floor(ms / 60_000) * 60_000));
  const leave = fc
    .array(fc.tuple(instant, fc.integer({ min: 0, max: 20 })), { maxLength: 3 })
    .map((all) =>
      all.map(([from, days]) => ({ from: day(from), to: day(new Date(from.getTime() + days * 24 * hour)) })),
    );
  const given = fc.record({ weekly: week, notNowUntil: fc.option(instant), leave, at: instant });

  it('say the same of everybody at every time', async () => {
    const cases = fc.sample(given, 3000);
    const rows = cases.map(({ weekly, notNowUntil, leave: days, at }) => ({
      weekly: weekly && asMultirange(weekly),
      not_now_until: notNowUntil,
      away: `{${days.map(({ from, to }) => `[${from},${to}]`).join(',')}}`,
      at,
    }));
    const answers = await world.owner<{ state: string }>(
      `select availability_at(weekly::int4multirange, not_now_until, away::datemultirange, at) as state
       from rows from (jsonb_to_recordset($1) as (weekly text, not_now_until timestamptz, away text, at timestamptz)) with ordinality
         as told (weekly, not_now_until, away, at, place) order by place`,
      [JSON.stringify(rows)],
    );
    const differing = cases.filter((one, index) => stateAt(one, one.at) !== answers[index]?.state);
    expect(answers).toHaveLength(3000);
    expect(differing).toEqual([]);
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['available', 'other_hours', 'away']));
  });
});

const day = (at: Date) => at.toISOString().slice(0, 10);

function merged(spans: readonly (readonly [number, number])[]): Span[] {
  const whole: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
