import { Client } from 'pg';
import { figure, type Figure } from './figures.js';
import type { Acknowledged } from './load.process.js';
import { Part } from './part.js';
import type { Site } from './site.js';
import { makeTokens } from './world.js';

/** As many as one process of the service may hold, by its own settings. */
const poolSize = 20;

/** Answers stored per second by the reply page's route; bare: a Fastify route with one INSERT per request. */
export async function answersStored(site: Site): Promise<Figure[]> {
  const { size, backend, product, bareUrl } = site;
  const [load, route] = [Part.start('load.process.ts'), Part.start('route.process.ts')];
  const bare = new Client({ connectionString: bareUrl });
  try {
    await bare.connect();
    const bareAddress = await route.ask<string>('start', { databaseUrl: bareUrl, connections: poolSize });
    const { calloutId } = await product.callOut();
    await product.settled();
    const tokens = await makeTokens(product.owner, calloutId);
    const burst = async (url: string, seconds: number, tag: string) =>
      load.ask<Acknowledged>('answer', { url, tokens, connections: size.connections, seconds, tag });
    await burst(product.address, size.answerSeconds / 3, 'warm');
    await burst(bareAddress, size.answerSeconds / 3, 'warm');
    await product.settled();
    const pairs = [];
    for (let run = 0; run < size.runs; run += 1) {
      const ours = await burst(product.address, size.answerSeconds, `run ${run}`);
      await demandAll(product.owner, 'inbound', ours);
      await product.settled();
      const theirs = await burst(bareAddress, size.answerSeconds, `run ${run}`);
      await demandAll(bare, 'answer', theirs);
      pairs.push({ product: perSecond(ours), bare: perSecond(theirs) });
    }
    return [figure({ name: 'answers stored', backend, unit: '/s' }, pairs)];
  } finally {
    await Promise.all([bare.end(), load.stop(), route.stop()]);
  }
}

const perSecond = ({ texts, seconds }: Acknowledged) => texts.length / seconds;

/** Throws where an answer that was acknowledged is not in the table: a figure for lost answers is worth nothing. */
async function demandAll(client: Client, table: 'inbound' | 'answer', { texts }: Acknowledged): Promise<void> {
  const missing = `select count(*)::int as missing from unnest($1::text[]) as said (text)
    where not exists (select from ${table} t where t.text = said.text)`;
  const { rows } = await client.query<{ missing: number }>(missing, [texts]);
  if (texts.length === 0 || rows[0]?.missing !== 0)
    throw new Error(`${rows[0]?.missing} of ${texts.length} acknowledged answers are not stored.`);
}
