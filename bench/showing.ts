import { setTimeout as sleep } from 'node:timers/promises';
import { figure, quantile, type Figure } from './figures.js';
import { Part } from './part.js';
import type { Site } from './site.js';
import type { Say, Watch } from './watchers.process.js';
import { makeTokens } from './world.js';

/** Somebody answers now and then; what comes in bursts is coalesced, and is another question. */
const betweenMs = 150;

/** From posting an answer until each of many sockets has been shown it; bare: Socket.IO emits what is posted. */
export async function answerToBoard(site: Site): Promise<Figure[]> {
  const { size, backend, product } = site;
  const watching = { ours: Part.start('watchers.process.ts'), theirs: Part.start('watchers.process.ts') };
  const emitter = Part.start('emitter.process.ts');
  try {
    const { calloutId, incidentId } = await product.callOut();
    await product.settled();
    const tokens = await makeTokens(product.owner, calloutId);
    const bareAddress = await emitter.ask<string>('start', { calloutId });
    const { officerToken: token } = product.world;
    const seats = { token, incidentId, calloutId, sockets: size.sockets };
    await watching.ours.ask('watch', { ...seats, url: `${product.address}/live` } satisfies Watch);
    await watching.theirs.ask('watch', { ...seats, url: `${bareAddress}/live` } satisfies Watch);
    const say = async (part: Part, address: string, run: number) => {
      const said = { url: `${address}/r/${tokens[run]}`, text: `svar ${run}` } satisfies Say;
      const took = await part.ask<number[]>('say', said);
      await sleep(betweenMs * (0.5 + Math.random()));
      return took;
    };
    const pairs: { ours: number[]; theirs: number[] }[] = [];
    for (let run = 0; run < size.shortRuns + 2; run += 1) {
      const ours = await say(watching.ours, product.address, run);
      const theirs = await say(watching.theirs, bareAddress, run);
      if (run > 1) pairs.push({ ours, theirs });
    }
    return [0.5, 0.95].map((share) =>
      figure(
        { name: `answer to board, ${share === 0.5 ? 'median' : '95 %'} of sockets`, backend, unit: 'ms' },
        pairs.map(({ ours, theirs }) => ({ product: quantile(ours, share), bare: quantile(theirs, share) })),
      ),
    );
  } finally {
    await Promise.all([watching.ours.stop(), watching.theirs.stop(), emitter.stop()]);
  }
}
