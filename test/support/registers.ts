import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const answerOf = (name: string) => readFileSync(new URL(`registers/${name}.json`, import.meta.url), 'utf8');

/** The first that fits answers; recorded ones where some could be had, the others made by hand after what is documented. */
const answers: [RegExp, string][] = [
  [/^\/enhetsregisteret\/api\/enheter\?navn=digitalisering/i, answerOf('recorded-enheter')],
  [/^\/adresser\/v1\/sok\?.*myrvollveien/i, answerOf('recorded-adresser')],
  [/^\/enhetsregisteret\/api\/enheter\?/, answerOf('enheter')],
  [/^\/enhetsregisteret\/api\/enheter\/900000016$/, answerOf('enhet')],
  [/^\/frivillighetsregisteret\/api\/frivillige-organisasjoner\/900000016/, answerOf('frivillig')],
  [/^\/adresser\/v1\/sok\?/, answerOf('adresser')],
  [/^\/classifications\/131\/changes\.json\?/, answerOf('changes')],
];

/** A server that answers as the public registers do; `mood` makes it fail or keep silent. */
export async function fakeRegisters() {
  const asked: string[] = [];
  const state: { mood: 'well' | 'broken' | 'silent' | 'talking nonsense' } = { mood: 'well' };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const [, answer = '{}'] = answers.find(([form]) => form.test(path)) ?? [];
    const status = state.mood === 'broken' ? 503 : answer === '{}' ? 404 : 200;
    if (state.mood !== 'silent') {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(state.mood === 'talking nonsense' ? '<html>' : answer);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    state,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
