import { DataSource } from 'typeorm';
import { databaseOptions } from '../../src/data-source.js';
import { systemActor, type Actor } from '../../src/platform/actor.js';
import { Database, sqlState, type Tx } from '../../src/platform/database.js';
import { Deed } from '../../src/platform/deed.js';
import { newId } from '../../src/platform/ids.js';
import { Invalid, KeyReused, MoveRefused, TooMany } from '../../src/platform/problem.js';
import { RateLimit } from '../../src/platform/rate-limit.js';
import { aPerson } from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let world: TestDatabase;
let otherSource: DataSource;
let other: Database;
let kari: Actor;
beforeAll(async () => {
  world = await aDatabase();
  otherSource = await new DataSource(databaseOptions(world.serviceUrl, 10)).initialize();
  other = new Database(otherSource);
  kari = (await aPerson(world.db)).actor;
});
afterAll(async () => {
  await otherSource?.destroy();
  await world?.close();
});

const system = systemActor('test');
type Given = { key?: string; body?: unknown; url?: string; db?: Database; actor?: Actor };
const aDeed = ({ key, body = { title: 'Flom' }, url = '/api/v1/things', db = world.db, actor = kari }: Given = {}) =>
  new Deed(db, actor, { method: 'POST', url, body, key });

/** Leaves one row under the name and answers with its id. */
const leave = (name: string) => async (tx: Tx) => {
  const id = newId();
  await tx.query(`insert into audit_entry (id, actor_kind, deed, subject_kind) values ($1, 'person', $2, 'test')`, [
    id,
    name,
  ]);
  return { id, at: new Date(0), none: undefined };
};
const left = async (name: string) => (await world.owner('select from audit_entry where deed = $1', [name])).length;
const asJson = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as unknown;

describe('A deed under a key', () => {
  it('is done once, and answered the same again, also by another process', async () => {
    const key = newId();
    const first = await aDeed({ key }).do(leave('once'));
    const again = await aDeed({ key }).do(leave('once'));
    const elsewhere = await aDeed({ key, db: other }).do(leave('once'));
    expect(asJson(again)).toEqual(asJson(first));
    expect(asJson(elsewhere)).toEqual(asJson(first));
    expect(await left('once')).toBe(1);
  });

  it('is done once while twenty do it at the same time, in two processes', async () => {
    const key = newId();
    const slowly = async (tx: Tx) => {
      await tx.query('select pg_sleep(0.1)');
      return leave('at once')(tx);
    };
    const tries = Array.from({ length: 20 }, (_, index) =>
      aDeed({ key, db: index % 2 === 0 ? world.db : other }).do(slowly),
    );
    const answers = (await Promise.all(tries)).map((answer) => JSON.stringify(asJson(answer)));
    expect(new Set(answers.map((answer) => (JSON.parse(answer) as { id: string }).id)).size).toBe(1);
    expect(await left('at once')).toBe(1);
  });

  it('with another body, or for another address, is refused and does nothing', async () => {
    const key = newId();
    await aDeed({ key }).do(leave('another'));
    for (const given of [{ body: { title: 'Brann' } }, { url: '/api/v1/others' }, { body: null }]) {
      await expect(aDeed({ key, ...given }).do(leave('another'))).rejects.toThrow(KeyReused);
    }
    expect(await left('another')).toBe(1);
  });

  it('is its doer’s own: another person’s key of the same name is another', async () => {
    const key = newId();
    const { actor } = await aPerson(world.db);
    const [mine, hers] = [await aDeed({ key }).do(leave('own')), await aDeed({ key, actor }).do(leave('own'))];
    expect(mine.id).not.toBe(hers.id);
  });

  it('that is refused leaves nothing, and may be tried again', async () => {
    const key = newId();
    const refused = aDeed({ key }).do(async (tx) => {
      await leave('refused')(tx);
      throw new MoveRefused();
    });
    await expect(refused).rejects.toThrow(MoveRefused);
    expect(await left('refused')).toBe(0);
    expect(await world.owner('select from idempotency where key = $1', [key])).toEqual([]);
    await aDeed({ key, body: { title: 'Brann' } }).do(leave('refused'));
    expect(await left('refused')).toBe(1);
  });

  it('that is too long or empty is refused; 128 characters are not too many, and none is none', async () => {
    await expect(aDeed({ key: 'x'.repeat(129) }).do(leave('long'))).rejects.toThrow(Invalid);
    await expect(aDeed({ key: '' }).do(leave('long'))).rejects.toThrow(Invalid);
    await aDeed({ key: 'æ'.repeat(128) }).do(leave('long'));
    await aDeed().do(leave('long'));
    await aDeed().do(leave('long'));
    expect(await left('long')).toBe(3);
  });
});

describe('A transaction', () => {
  it('in which somebody swallowed an SQL error is an error, and commits nothing', async () => {
    const swallowing = world.db.as(system, async (tx) => {
      await leave('swallowed')(tx);
      await tx.query('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    expect(sqlState(await swallowing.catch((error: unknown) => error))).toBe('25P02');
    expect(await left('swallowed')).toBe(0);
  });

  it('that ran into a deadlock is done again', async () => {
    const [a, b] = [await aPerson(world.db), await aPerson(world.db)];
    let tries = 0;
    const rename = (db: Database, first: string, second: string) =>
      db.as(system, async (tx) => {
        tries += 1;
        await tx.query(`update person set version = version + 1 where id = $1`, [first]);
        await tx.query('select pg_sleep(0.3)');
        await tx.query(`update person set version = version + 1 where id = $1`, [second]);
      });
    await Promise.all([rename(world.db, a.personId, b.personId), rename(other, b.personId, a.personId)]);
    expect(tries).toBe(3);
    const versions = await world.owner('select version from person where id = any($1)', [[a.personId, b.personId]]);
    expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
  });

  it('tells who is asking to its own statements and to no later ones', async () => {
    const asking = (tx: Tx) => tx.query<unknown[]>(`select actor_kind() as kind, actor_person() as person`);
    const { personId } = kari as { personId: string };
    expect(await world.db.as(kari, asking)).toEqual([{ kind: 'person', person: personId }]);
    expect(await world.dataSource.query(`select actor_kind() as kind, actor_person() as person`)).toEqual([
      { kind: '', person: null },
    ]);
  });
});

describe('An allowance', () => {
  const allowance = { times: 3, seconds: 60 };

  it('lasts so many times in its window, over all processes, and is there again afterwards', async () => {
    const [here, there] = [new RateLimit(world.db), new RateLimit(other)];
    const spend = (limit: RateLimit) => limit.spend('codes', '192.0.2.1', allowance);
    const at = async (interval: string) => world.wind(interval);
    await Promise.all([spend(here), spend(there), spend(here)]);
    const refusal = await spend(there).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooMany);
    expect((refusal as TooMany).retryAfter).toBeGreaterThan(55);
    expect((refusal as TooMany).retryAfter).toBeLessThanOrEqual(60);
    await at('50 seconds');
    const later = (await spend(here).catch((error: unknown) => error)) as TooMany;
    expect(later.retryAfter).toBeLessThanOrEqual(10);
    await at('11 seconds');
    await Promise.all([spend(here), spend(there), spend(here)]);
    await expect(spend(here)).rejects.toThrow(TooMany);
  });

  it('is counted for each deed and each asker apart, and keeps nobody’s address', async () => {
    const limit = new RateLimit(world.db);
    for (const who of ['a', 'b'])
      for (const what of ['x', 'y']) await limit.spend(what, who, { times: 1, seconds: 60 });
    await expect(limit.spend('x', 'a', { times: 1, seconds: 60 })).rejects.toThrow(TooMany);
    const rows = await world.owner<{ key: Buffer }>('select key from rate_count');
    expect(rows.every(({ key }) => key.length === 32)).toBe(true);
  });

  it('counts many at once exactly', async () => {
    const limit = new RateLimit(world.db);
    const fates = await Promise.allSettled(
      Array.from({ length: 40 }, () => limit.spend('many', 'one', { times: 25, seconds: 60 })),
    );
    expect(fates.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
  });
});
