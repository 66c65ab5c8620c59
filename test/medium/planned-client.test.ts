import { systemActor } from '../../src/platform/actor.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const actor = systemActor('test');
const statement = 'select * from probe where id = $1';

describe('A statement with parameters', () => {
  let world: TestDatabase;

  beforeAll(async () => {
    world = await aDatabase();
    await world.owner('create table probe (id integer primary key, word text not null)');
    await world.owner('grant select on probe to beredt_service');
    await world.owner(`insert into probe values (1, 'one'), (2, 'two')`);
  });
  afterAll(() => world.close());

  const read = async (id: number) => world.db.as(actor, (tx) => tx.query<object[]>(statement, [id]));

  it('is planned once on a connection, whatever it is asked with', async () => {
    expect(await read(1)).toEqual([{ id: 1, word: 'one' }]);
    expect(await read(2)).toEqual([{ id: 2, word: 'two' }]);
    const kept = await world.db.as(actor, (tx) =>
      tx.query<{ runs: string }[]>(
        'select generic_plans + custom_plans as runs from pg_prepared_statements where statement = $1',
        [statement],
      ),
    );
    expect(kept).toEqual([{ runs: '2' }]);
  });

  it('is planned anew when a migration has changed its table meanwhile, and nobody notices', async () => {
    await world.owner(`alter table probe add column since date default '2026-01-01'`);
    expect(await read(1)).toEqual([expect.objectContaining({ id: 1, word: 'one', since: expect.anything() })]);
    expect(await read(2)).toHaveLength(1);
  });

  it('fails as it would have failed, and the connection can be used again', async () => {
    const divide = async (by: number) => world.db.as(actor, (tx) => tx.query('select 1 / $1::int as part', [by]));
    await expect(divide(0)).rejects.toThrow('division by zero');
    expect(await divide(1)).toEqual([{ part: 1 }]);
  });
});
