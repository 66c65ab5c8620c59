import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { tablesOf } from '../support/fingerprint.js';
import { twoSides, type TwoSides } from '../support/sides.js';
import { rowsTouched } from '../support/rows-touched.data.js';
import { rowsSeen, rowViewers, type RowViewer } from '../support/rows.data.js';

let stage: TwoSides;
const actors = {} as Record<RowViewer, Actor>;

beforeAll(async () => {
  stage = await twoSides({ BEREDT_ROLE: 'api' });
  const { lier, sel, people } = stage;
  Object.assign(actors, {
    visitor,
    ...people,
    ...lier.people,
    'Sel’s coordinator': sel.people.coordinator,
    'Sel’s leader': sel.people.leader,
  });
  for (const who of rowViewers)
    if ('actor' in actors[who]) actors[who] = (actors[who] as unknown as { actor: Actor }).actor;
});
afterAll(() => stage?.close());

/** Runs it as she would and takes it back; the SQLSTATE where the tables refuse it outright. */
async function tried(who: RowViewer, work: (tx: Tx) => Promise<number>): Promise<number | string> {
  const undo = new Error('taken back');
  let found: number | string = 'nothing';
  await stage.db
    .as(actors[who], async (tx) => {
      found = await work(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) found = (error as { driverError?: { code?: string } }).driverError?.code ?? String(error);
    });
  return found;
}

const count = async (tx: Tx, table: string) =>
  Number((await tx.query<{ count: string }[]>(`select count(*) from ${table}`))[0]?.count);

async function firstColumn(table: string): Promise<string> {
  const [row] = await stage.owner<{ name: string }>(
    `select a.attname as name from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0
       and has_column_privilege('beredt_service', a.attrelid, a.attnum, 'update') and a.attgenerated = '' order by a.attnum limit 1`,
    [table],
  );
  return row?.name ?? '';
}

describe('The tables alone, with no policy in code before them,', () => {
  it('are all in the expectation', async () => {
    expect(Object.keys(rowsSeen).toSorted()).toEqual(await tablesOf(stage));
  });

  it('show as many rows to each as are hers', async () => {
    const seen: Record<string, (number | string)[]> = {};
    for (const table of await tablesOf(stage)) {
      const all = await stage.db.as(systemActor('test'), (tx) => count(tx, table));
      seen[table] = [];
      for (const who of rowViewers) {
        const rows = await tried(who, (tx) => count(tx, table));
        seen[table].push(rows === all && rows !== 0 ? 'all' : rows);
      }
    }
    expect(seen).toEqual(rowsSeen);
  });

  it('let each change and delete as many rows as are hers', async () => {
    const touched: Record<string, Record<string, [number, number]>> = {};
    for (const table of await tablesOf(stage)) {
      const column = await firstColumn(table);
      for (const who of rowViewers) {
        const updated =
          column &&
          (await tried(who, async (tx) => affected(await tx.query(`update ${table} set ${column} = ${column}`))));
        const deleted = await tried(who, async (tx) => affected(await tx.query(`delete from ${table}`)));
        const done: [number, number] = [Number(updated) || 0, Number.isInteger(deleted) ? Number(deleted) : 0];
        if (done.some((rows) => rows > 0)) (touched[table] ??= {})[who] = done;
      }
    }
    expect(touched).toEqual(rowsTouched);
  });

  it('keep every other side’s rows out of sight, whichever column is looked at', async () => {
    const word = 'Lierkanari';
    for (const who of ['visitor', 'operator', 'stranger', 'Sel’s coordinator', 'Sel’s leader'] as const) {
      for (const table of await tablesOf(stage)) {
        const rows = await stage.db.as(actors[who], (tx) =>
          tx.query<{ row: string }[]>(`select t::text as row from ${table} t where t::text like '%${word}%'`),
        );
        const isKnown = who !== 'visitor' && (table === 'care_group' || table === 'organisation');
        expect({ who, table, rows: isKnown ? [] : rows }).toEqual({ who, table, rows: [] });
      }
    }
  });
});

const affected = (result: unknown) => (result as [unknown, number])[1];
