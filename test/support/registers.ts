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
  [/^\/enhetsregisteret\/api\/enheter\/900000032$/, answerOf('enhet').replaceAll('900000016', '900000032')],
  [/^\/frivillighetsregisteret\/api\/frivillige-organisasjoner\/900000016/, answerOf('frivillig')],
  [/^\/frivillighetsregisteret\/api\/frivillige-organisasjoner\/900000032/, answerOf('frivillig-slettet')],
  [/^\/adresser\/v1\/sok\?/, answerOf('adresser')],
];

type Change = { changeOccurred: string } & Record<string, string | null>;
const changesIn = (name: string) => (JSON.parse(answerOf(name)) as { codeChanges: Change[] }).codeChanges;
const changes = [...changesIn('changes'), ...changesIn('recorded-changes')];
const odd = [{ newCode: '3301' }, null, ...changes] as Change[];

/** As Statistics Norway does it: what happens on the day that is named is not among the answer, what happens after it is. */
function changesAfter(path: string, mood: Mood): string | undefined {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  if (pathname !== '/classifications/131/changes' || mood === 'without a table') return undefined;
  const from = searchParams.get('from') ?? '';
  const rows = (mood === 'odd' ? odd : changes).filter((row) => !(row?.changeOccurred <= from));
  return JSON.stringify({ codeChanges: rows });
}

type Mood = 'well' | 'broken' | 'silent' | 'talking nonsense' | 'odd' | 'without a table';

/** The answer, with rows among those of a list that nobody can read. */
const withOddRows = (answer: string) => answer.replace(/"(enheter|adresser)":\s*\[/, '"$1": [null, { "navn": 7 },');

const nothing = '{}';

function answerTo(path: string, mood: Mood): string {
  if (mood === 'talking nonsense') return '<html>';
  const [, found] = answers.find(([form]) => form.test(path)) ?? [];
  const answer = found ?? changesAfter(path, mood) ?? nothing;
  return mood === 'odd' ? withOddRows(answer) : answer;
}

/** A server that answers as the public registers do; `mood` makes it fail or keep silent. */
export async function fakeRegisters() {
  const asked: string[] = [];
  const state: { mood: Mood } = { mood: 'well' };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (state.mood === 'silent') return;
    const answer = answerTo(path, state.mood);
    response.writeHead(state.mood === 'broken' ? 503 : answer === nothing ? 404 : 200, {
      'content-type': 'application/json',
    });
    response.end(answer);
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
