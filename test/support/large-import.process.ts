import { readFileSync } from 'node:fs';
import { aside, form, importing, undoing } from '../medium/roster.setup.js';
import * as make from './factories.js';
import { messyRow } from './many-rows.js';
import { xlsx } from './workbooks.js';
import { aDatabase } from './world.js';

const header = ['Etternavn, fornavn', 'Mobil', 'E-post', 'Postnr', 'Innmeldt'];
const many = Number(process.argv[2]);

/** How long the one thread that everybody waits for has worked, in milliseconds; where nobody counts that, how late it is. */
function worked(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The longest that the event loop was held up by the work, in milliseconds, and how much memory was added at most, in MB. */
async function cost<T>(work: () => Promise<T>): Promise<{ pause: number; memory: number; done: T }> {
  const before = process.memoryUsage.rss();
  let [pause, memory, last] = [0, 0, worked()];
  const ticker = setInterval(() => {
    const now = worked();
    pause = Math.max(pause, now - last);
    memory = Math.max(memory, process.memoryUsage.rss() - before);
    last = now;
  }, 2);
  const done = await work();
  clearInterval(ticker);
  return { pause, memory: memory / 1024 / 1024, done };
}

const world = await aDatabase();
const group = await make.aGroup(world.db);
const leader = (await make.aLeaderOf(world.db, group)).actor;
const file = await xlsx([header, ...Array.from({ length: many }, (_, index) => messyRow(index))]);
// The thread is there before; how it begins is nothing of the import's.
await importing(world, leader, group.id, form('Navn;Mobil'), { dryRun: true });
const first = await cost(() => importing(world, leader, group.id, form(file)));
const undone = await cost(() => world.db.as(leader, (tx) => undoing.undo(tx, leader, group.id, first.done.importId!)));
await aside.onApplicationShutdown();
await world.close();
process.stdout.write(
  JSON.stringify({
    counts: first.done.counts,
    undone: undone.done,
    pause: Math.max(first.pause, undone.pause),
    memory: Math.max(first.memory, undone.memory),
  }),
);
