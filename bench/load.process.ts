import { Pool } from 'undici';
import { clockMs, serve } from './part.js';

/** What a load was acknowledged, by the text that each answer bore, and how long that took. */
export type Acknowledged = { texts: string[]; seconds: number };
type Load = { url: string; tokens: string[]; connections: number; seconds: number; tag: string };

/** Answers as fast as the connections let it; every connection waits for its answer before it asks again. */
serve({
  answer: async ({ url, tokens, connections, seconds, tag }: Load): Promise<Acknowledged> => {
    const pool = new Pool(url, { connections, pipelining: 1 });
    const texts: string[] = [];
    let next = 0;
    const startedAt = clockMs();
    const line = async (until: number) => {
      while (clockMs() < until) {
        const number = next++;
        const text = `${tag} ${number}`;
        const body = JSON.stringify({ answer: 'coming', minutes: 20, text });
        const path = `/r/${tokens[number % tokens.length]}`;
        const headers = { 'content-type': 'application/json' };
        const answer = await pool.request({ path, method: 'POST', headers, body });
        const said = await answer.body.text();
        if (answer.statusCode !== 200) throw new Error(`${path} was answered ${answer.statusCode}: ${said}`);
        texts.push(text);
      }
    };
    await Promise.all(Array.from({ length: connections }, async () => line(startedAt + seconds * 1000)));
    const took = (clockMs() - startedAt) / 1000;
    await pool.close();
    return { texts, seconds: took };
  },
});
