import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { answersStored } from './answering.js';
import { asTable, type Figure } from './figures.js';
import { Grounds } from './grounds.js';
import { Part } from './part.js';
import { writePlans } from './plans.document.js';
import { Product } from './product.js';
import { beyondAim, fullScale, scale } from './scale.js';
import { perGroup } from './scale.world.js';
import { fanOut, firstMessage, warmUp } from './sending.js';
import { answerToBoard } from './showing.js';
import { fullSize, quickSize, type Site } from './site.js';

/** No run lasts longer; a machine that is too slow for it has no figures to give. */
const longestMs = 590_000;
const measurements = { fanOut, firstMessage, answersStored, answerToBoard };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: 'bench/latest.json' },
    /** The path of a Redis or Valkey server. */
    redis: { type: 'string', default: '' },
    only: { type: 'string' },
    backend: { type: 'string' },
    /** Writes the plans of the dearest statements to docs/sql as well. */
    plans: { type: 'boolean', default: false },
  },
});
const size = options.quick ? quickSize : fullSize;
const say = (line: string) => void process.stdout.write(`${line}\n`);

type Shared = { grounds: Grounds; sink: Part; sinkUrl: string };

/** Measures everything on one backend, both sides in turn. */
async function measure(backend: Figure['backend'], { grounds, sink, sinkUrl }: Shared): Promise<Figure[]> {
  const doors = await grounds.database(`product_${backend}`);
  const { ownerUrl: bareUrl } = await grounds.database(`bare_${backend}`);
  const redisUrl = backend === 'redis' ? grounds.redisUrl('product') : undefined;
  const product = await Product.start(doors, { sink: sinkUrl, people: size.people, ...(redisUrl && { redisUrl }) });
  const queue = Part.start('queue.process.ts');
  const site: Site = { size, backend, product, queue, sink, bareUrl };
  try {
    const url = backend === 'redis' ? grounds.redisUrl('bare') : bareUrl;
    await queue.ask('start', { backend, url, sink: sinkUrl });
    await warmUp(site);
    const figures: Figure[] = [];
    for (const [name, take] of Object.entries(measurements)) {
      if (options.only && options.only !== name) continue;
      figures.push(...(await take(site)));
      await product.settled();
    }
    return figures;
  } finally {
    await queue.stop();
    await product.stop();
  }
}

/** The worlds of two sizes, once, whatever the queue lies in. */
async function measureScale(grounds: Grounds): Promise<Figure[]> {
  if (options.only && options.only !== 'scale') return [];
  const { figures, plans } = await scale(grounds, size, say);
  const [, { groups }] = fullScale;
  const world = `${groups} groups, ${groups * perGroup.members} people and ${groups * perGroup.items} things`;
  if (options.plans && !options.quick) await writePlans(plans, world);
  for (const { name, ratio } of beyondAim(figures)) say(`Beyond the aim: ${name}, ${ratio.toFixed(2)} times.`);
  return figures;
}

/** Figures of other measurements that are there already stay, where only one was taken. */
async function withTheOthers(figures: readonly Figure[]): Promise<Figure[]> {
  if (!options.only) return [...figures];
  const earlier = await readFile(options.out, 'utf8').then(
    (text) => JSON.parse(text) as Figure[],
    () => [],
  );
  const isNew = ({ name, backend }: Figure) => figures.some((one) => one.name === name && one.backend === backend);
  return [...earlier.filter((one) => !isNew(one)), ...figures];
}

async function run(): Promise<void> {
  const grounds = await Grounds.prepare(options.redis);
  const sink = Part.start('sink.process.ts');
  try {
    const sinkUrl = await sink.ask<string>('listen');
    const all: Figure['backend'][] = options.redis ? ['postgres', 'redis'] : ['postgres'];
    const backends = options.only === 'scale' ? [] : all;
    const figures: Figure[] = [];
    for (const backend of backends.filter((name) => !options.backend || options.backend === name)) {
      figures.push(...(await measure(backend, { grounds, sink, sinkUrl })));
    }
    figures.push(...(await measureScale(grounds)));
    say(asTable(figures));
    await writeFile(options.out, `${JSON.stringify(await withTheOthers(figures), null, 2)}\n`);
  } finally {
    await sink.stop();
    await grounds.clear();
  }
}

const late = setTimeout(() => {
  process.stderr.write('The measurements took too long and were given up.\n');
  process.exit(1);
}, longestMs);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  clearTimeout(late);
}
