import { setTimeout as rest } from 'node:timers/promises';
import { aside, form, importing, undoing } from '../medium/roster.setup.js';
import * as make from './factories.js';
import { costOf } from './main-thread.js';
import { messyRow } from './many-rows.js';
import { xlsx } from './workbooks.js';
import { aDatabase } from './world.js';

const header = ['Etternavn, fornavn', 'Mobil', 'E-post', 'Postnr', 'Innmeldt'];
const many = Number(process.argv[2]);

/** What others ask of the same process meanwhile, two of them again and again, and how often they were answered. */
async function besides<T>(work: Promise<T>): Promise<{ done: T; looks: number }> {
  const over = new AbortController();
  let looks = 0;
  const looking = async () => {
    while (!over.signal.aborted) {
      await world.db.reading(leader, (tx) => tx.query(look, [group.id]));
      looks += 1;
      await rest(20);
    }
  };
  const others = Array.from({ length: 2 }, looking);
  const done = await work.finally(() => over.abort());
  await Promise.all(others);
  return { done, looks };
}

const look = `select m.id, p.name, m.roles, m.capabilities from membership m join person p on p.id = m.person_id
  where m.group_id = $1 and m.left_at is null order by p.name, m.id limit 50`;
const world = await aDatabase();
const group = await make.aGroup(world.db);
const leader = (await make.aLeaderOf(world.db, group)).actor;
const rows = Array.from({ length: many }, (_, index) => messyRow(index));
const file = await xlsx([header, ...rows]);
const moved = await xlsx([
  header,
  ...rows.map(([name, phone, email, , joined]) => [name!, phone!, email!, '3402', joined!]),
]);
// The thread is there before; how it begins is nothing of the import's.
await importing(world, leader, group.id, form('Navn;Mobil'), { dryRun: true });
const read = (list: Buffer) => costOf(() => besides(importing(world, leader, group.id, form(list))));
const created = await read(file);
const updated = await read(moved);
const { importId } = updated.done.done;
const undone = await costOf(() => besides(world.db.as(leader, (tx) => undoing.undo(tx, leader, group.id, importId!))));
const parts = [created, updated, undone];
await aside.onApplicationShutdown();
await world.close();
process.stdout.write(
  JSON.stringify({
    created: created.done.done.counts,
    updated: updated.done.done.counts,
    undone: undone.done.done,
    looks: Math.min(...parts.map(({ done }) => done.looks)),
    pause: Math.max(...parts.map(({ pause }) => pause)),
    memory: Math.max(...parts.map(({ memory }) => memory)),
  }),
);
