import { AskSupport, SupportQuery, type AnswerSupport, type SupportRequest } from '../../src/contract/support.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { support, supportReader } from './equipment.setup.js';
import { audited, statusOf } from './records.setup.js';

let world: TestDatabase;
let lier: make.AMunicipality;
let sel: make.AMunicipality;
let group: make.AGroup;
let who: Record<string, Actor>;

beforeAll(async () => {
  world = await aDatabase();
  const { db } = world;
  [lier, sel] = [await make.aMunicipality(db), await make.aMunicipality(db, '3437')];
  group = await make.aGroup(db, { municipalities: [lier] });
  const leader = await make.aLeaderOf(db, group);
  who = {
    leader: leader.actor,
    deputy: (await make.aDeputyOf(db, group)).actor,
    storekeeper: (await make.aMember(db, group, { roles: ['storekeeper'] })).actor,
    volunteer: (await make.aMember(db, group)).actor,
    coordinator: (await make.aCoordinatorOf(db, lier)).actor,
    'duty officer': (await make.aDutyOfficerOf(db, lier)).actor,
    'coordinator of another': (await make.aCoordinatorOf(db, sel)).actor,
    'leader of another': (await make.aLeaderOf(db, await make.aGroup(db, { municipalities: [lier] }))).actor,
    visitor: { kind: 'visitor' },
  };
  await make.anAgreement(db, { municipality: lier, group, contacts: [leader] });
});
afterAll(() => world?.close());

const as = <T>(name: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  world.db.as(who[name]!, (tx) => work(tx, who[name]!));
const ask = (given: object = {}, name = 'leader', groupId = group.id) =>
  as(name, (tx, actor) =>
    support.ask(
      tx,
      actor,
      groupId,
      AskSupport.parse({
        municipalityId: lier.id,
        kind: 'training',
        title: 'Førstehjelp',
        amountAsked: 5000,
        ...given,
      }),
    ),
  );
const answer = ({ id }: SupportRequest, given: AnswerSupport, name = 'coordinator', expected?: number) =>
  as(name, (tx, actor) => support.answer(tx, actor, id, given, expected));
const sums = (name: string, query: object = {}) =>
  as(name, (tx) => supportReader.sums(tx, { year: new Date().getUTCFullYear(), ...query }));

describe('A support request', () => {
  it('goes to a municipality of the group’s, and says by the agreement who pays', async () => {
    const request = await ask();
    expect(request).toMatchObject({ state: 'sent', amountAsked: 5000, payer: 'as_agreed', version: 1 });
    expect(request.agreementId).not.toBeNull();
    expect(await statusOf(ask({ municipalityId: sel.id }))).toBe(422);
    expect((await audited(world, request.id)).map(({ deed }) => deed)).toEqual(['support.ask']);
  });

  it.each([
    // who                      asks, reads, answers, rows seen by row-level security alone
    ['leader', 'yes', 'yes', 403, 'some'],
    ['deputy', 'yes', 'yes', 403, 'some'],
    ['storekeeper', 403, 404, 404, 'none'],
    ['volunteer', 403, 404, 404, 'none'],
    ['coordinator', 403, 'yes', 'yes', 'some'],
    ['duty officer', 403, 'yes', 403, 'some'],
    ['coordinator of another', 403, 404, 404, 'none'],
    ['leader of another', 403, 404, 404, 'none'],
    ['visitor', 404, 404, 404, 'none'],
  ])('is the business of both sides and nobody else: the %s', async (name, asks, reads, answers, rows) => {
    const request = await ask();
    const seen = await as(name, (tx) => tx.query<unknown[]>('select from support_request'));
    expect(seen.length > 0 ? 'some' : 'none').toBe(rows);
    expect(await statusOf(as(name, async (tx, actor) => (await support.get(tx, actor, request.id)) && 'yes'))).toBe(
      reads,
    );
    expect(await statusOf(answer(request, { answer: 'granted' }, name).then(() => 'yes'))).toBe(answers);
    expect(await statusOf(ask({}, name).then(() => 'yes'))).toBe(asks);
  });

  it('is seen, granted in part, granted after all, and settled', async () => {
    const request = await ask({ kind: 'maintenance' });
    const seen = await as('coordinator', (tx, actor) => support.see(tx, actor, request.id, 1));
    expect(seen).toMatchObject({ state: 'seen', version: 2 });
    const part = await answer(request, { answer: 'granted_in_part', amountGranted: 3000 }, 'coordinator', 2);
    expect(part).toMatchObject({
      state: 'granted_in_part',
      amountGranted: 3000,
      answeredAt: expect.any(String) as string,
    });
    expect(await statusOf(answer(request, { answer: 'granted' }, 'coordinator', 2))).toBe(412);
    expect(await answer(request, { answer: 'granted' })).toMatchObject({ amountGranted: 5000, reason: null });
    const settled = await as('coordinator', (tx, actor) =>
      support.settle(tx, actor, request.id, { amountSettled: 4800 }),
    );
    expect(settled).toMatchObject({ state: 'settled', amountSettled: 4800, amountGranted: 5000 });
    expect(await statusOf(answer(request, { answer: 'declined', reason: 'Nei' }))).toBe(409);
    expect(await statusOf(as('leader', (tx, actor) => support.withdraw(tx, actor, request.id)))).toBe(409);
    expect((await audited(world, request.id)).map(({ deed }) => deed)).toEqual([
      'support.ask',
      'support.see',
      'support.answer',
      'support.answer',
      'support.settle',
    ]);
  });

  it('stays as it was asked, also past the service', async () => {
    await ask();
    const rewrite = as('coordinator', (tx) => tx.query('update support_request set amount_asked = 1'));
    await expect(rewrite).rejects.toThrow('permission denied');
    const unsaid = as('coordinator', (tx) => tx.query(`update support_request set state = 'declined'`));
    await expect(unsaid).rejects.toThrow('support_request_says_why');
  });

  it('is withdrawn by the group alone', async () => {
    const request = await ask();
    expect(await statusOf(as('coordinator', (tx, actor) => support.withdraw(tx, actor, request.id)))).toBe(403);
    expect(await as('deputy', (tx, actor) => support.withdraw(tx, actor, request.id))).toMatchObject({
      state: 'withdrawn',
    });
  });

  it('is answered once where two answer the same version', async () => {
    const request = await ask();
    const both = await Promise.all(
      [1, 2].map(() => statusOf(answer(request, { answer: 'granted' }, 'coordinator', 1))),
    );
    expect(both.filter((outcome) => outcome === 412)).toHaveLength(1);
  });
});

async function thisYear(): Promise<{ year: number }> {
  const [row] = await world.owner<{ year: number }>(
    `select extract(year from clock_now() at time zone 'Europe/Oslo')::integer as year`,
  );
  return row!;
}

describe('The sums of a year', () => {
  it('are the same for both sides, without what was withdrawn, and by the clocks of Norway', async () => {
    const own = await make.aGroup(world.db, { municipalities: [lier] });
    who['own leader'] = (await make.aLeaderOf(world.db, own)).actor;
    const asked = async (given: object) => ask(given, 'own leader', own.id);
    await asked({ kind: 'renewal', amountAsked: 10_000 });
    const granted = await asked({ kind: 'renewal', amountAsked: 2000 });
    await answer(granted, { answer: 'granted_in_part', amountGranted: 1500 });
    await as('coordinator', (tx, actor) => support.settle(tx, actor, granted.id, { amountSettled: 1400 }));
    await asked({ kind: 'training', amountAsked: undefined });
    const withdrawn = await asked({ kind: 'training' });
    await as('own leader', (tx, actor) => support.withdraw(tx, actor, withdrawn.id));
    const year = await thisYear();
    const expected = [
      { kind: 'renewal', count: 2, asked: 12_000, granted: 1500, settled: 1400 },
      { kind: 'training', count: 1, asked: 0, granted: 0, settled: 0 },
    ].map((line) => ({ groupId: own.id, groupName: own.name, municipalityId: lier.id, ...line }));
    expect((await sums('own leader', { ...year })).items).toEqual(expected);
    const theirs = await sums('coordinator', { ...year, group: own.id });
    expect(theirs).toEqual({
      ...year,
      items: expected,
      total: { count: 3, asked: 12_000, granted: 1500, settled: 1400 },
    });
    expect((await sums('coordinator of another', { ...year })).items).toEqual([]);
    expect((await sums('own leader', { year: 2001 })).items).toEqual([]);
  });

  it('are of requests that are walked page by page, the newest first', async () => {
    const find = (query: object) => as('coordinator', (tx) => supportReader.find(tx, SupportQuery.parse(query)));
    const all = await find({ limit: 200, municipality: lier.id });
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    const settled = await find({ state: 'settled', ...(await thisYear()) });
    expect(new Set(settled.map(({ state }) => state))).toEqual(new Set(['settled']));
  });
});
