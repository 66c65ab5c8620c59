import { figure, type Figure } from './figures.js';
import { reaching, type Site } from './site.js';

const bareSend = async ({ queue }: Site, people: number, tag: string) => queue.ask<number>('send', { people, tag });

/** Gives the bare queue the number of jobs at once that it is fastest with, and both sides a first go that does not count. */
export async function warmUp(site: Site): Promise<void> {
  const { size, queue, product } = site;
  let best = { concurrency: 0, lastMs: Infinity };
  for (const concurrency of size.concurrencies) {
    await queue.ask('work', { concurrency });
    const { lastMs } = await reaching(site, size.people / 2, async () => bareSend(site, size.people / 2, 'warm'));
    if (lastMs < best.lastMs) best = { concurrency, lastMs };
  }
  if (size.concurrencies.length > 1) await queue.ask('work', best);
  await reaching(site, size.people, async () => (await product.callOut()).startedAt);
  await product.settled();
}

/** From asking a whole group until the last message is accepted, and until the first is; bare: one job and one POST per message. */
export async function fanOut(site: Site): Promise<Figure[]> {
  const { size, backend, product } = site;
  const pairs = [];
  for (let run = 0; run < size.runs; run += 1) {
    const ours = await reaching(site, size.people, async () => (await product.callOut()).startedAt);
    await product.settled();
    const theirs = await reaching(site, size.people, async () => bareSend(site, size.people, `run${run}`));
    pairs.push({ ours, theirs });
  }
  const last = pairs.map(({ ours, theirs }) => ({ product: ours.lastMs, bare: theirs.lastMs }));
  const first = pairs.map(({ ours, theirs }) => ({ product: ours.firstMs, bare: theirs.firstMs }));
  return [
    figure({ name: 'fan-out', backend, unit: 'ms' }, last),
    figure({ name: 'first message of a fan-out', backend, unit: 'ms' }, first),
  ];
}

/** From asking one person until her message is accepted; bare: one job added until its POST is accepted. */
export async function firstMessage(site: Site): Promise<Figure[]> {
  const { size, backend, product } = site;
  const pairs = [];
  for (let run = 0; run < size.shortRuns; run += 1) {
    const one = product.world.membershipIds.slice(run, run + 1);
    const ours = await reaching(site, 1, async () => (await product.callOut(one)).startedAt);
    await product.settled();
    const theirs = await reaching(site, 1, async () => bareSend(site, 1, `one${run}`));
    pairs.push({ product: ours.lastMs, bare: theirs.lastMs });
  }
  return [figure({ name: 'first message', backend, unit: 'ms' }, pairs)];
}
