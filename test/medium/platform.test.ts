import { systemActor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

describe('the platform', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await aDatabase();
  });
  afterAll(async () => world.close());

  it('has a clock that tests wind', async () => {
    const [before] = await world.owner<{ now: Date }>('select clock_now() as now');
    await world.wind('11 minutes');
    const [after] = await world.owner<{ now: Date }>('select clock_now() as now');
    expect(after!.now.getTime() - before!.now.getTime()).toBeGreaterThanOrEqual(11 * 60_000);
  });

  const actor = systemActor('test');
  const kept = async (tx: Tx) =>
    (await tx.query<{ statement: string }[]>('select statement from pg_prepared_statements')).map(
      (row) => row.statement,
    );

  it('keeps the statements of those who read, and of nobody else', async () => {
    const [read, written] = ['select $1::int as read', 'select $1::int as written'];
    expect(await world.db.reading(actor, async (tx) => [await tx.query(read, [7]), await kept(tx)])).toEqual([
      [{ read: 7 }],
      expect.arrayContaining([read]),
    ]);
    expect(await world.db.as(actor, async (tx) => [await tx.query(written, [7]), await kept(tx)])).toEqual([
      [{ written: 7 }],
      expect.not.arrayContaining([written]),
    ]);
  });

  it('draws a kept plan anew when the table changes', async () => {
    const look = () => world.db.reading(actor, (tx) => tx.query('select * from changing where id = $1', [1]));
    await world.owner('create table changing (id int)');
    await world.owner('grant select on changing to beredt_service');
    await world.owner('insert into changing values (1)');
    for (let time = 0; time < 12; time += 1) expect(await look()).toEqual([{ id: 1 }]);
    await world.owner('alter table changing alter id type bigint');
    await expect(look()).resolves.toEqual([{ id: '1' }]);
  });

  it('lets nobody write who said she only reads', async () => {
    const write = (tx: Tx) => tx.query(`update clock set skew = interval '1 year'`);
    await expect(world.db.reading(actor, write)).rejects.toThrow('read-only transaction');
  });
});
