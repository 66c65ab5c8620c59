import { createHmac } from 'node:crypto';
import { request } from 'undici';
import { Language, ProblemView } from '../../src/contract/manner.js';
import { newId } from '../../src/platform/ids.js';
import { sayProblem } from '../../src/platform/problem.texts.js';
import { badRequests, type BadRequest } from '../support/bad-requests.js';
import { pathOf, waysOf, type Way } from '../support/deeds.js';
import { changedIn, fingerprint } from '../support/fingerprint.js';
import { operations, type Operation } from '../support/operations.js';
import { twoSides, type TwoSides } from '../support/sides.js';

const secret = 'a secret of sixteen letters or more';
const languages = Language.options;
/** Fewer than this would mean that the walk has lost its way. */
const fewest = 5200;
const together = 12;

let stage: TwoSides;
let ways: Record<string, Way>;
let sent = 0;

beforeAll(async () => {
  // A process that serves and does not work: what changes has been changed by a request.
  stage = await twoSides({ BEREDT_ROLE: 'api', INBOUND_SMS_SECRET: secret, TRUSTED_PROXIES: '1' });
  ways = waysOf(stage.lier);
});
afterAll(() => stage?.close());

type Answered = { status: number; type: string; text: string; language: Language | undefined };

async function send({ method, path }: Operation, way: Way, bad: Partial<BadRequest> = {}): Promise<Answered> {
  sent += 1;
  const language = bad.headers?.['accept-language'] ? undefined : languages[sent % languages.length];
  const body = bad.body ?? (way.body && JSON.stringify(way.body));
  const query = bad.query ?? way.query;
  const {
    statusCode,
    headers,
    body: answer,
  } = await request(
    `${stage.address}/api/v1/${bad.path ?? pathOf(path, way.about)}${query === undefined ? '' : `?${query}`}`,
    {
      method: method as 'POST',
      headers: {
        cookie: stage.lier.clients[way.who].cookie,
        ...(language && { 'accept-language': `fr, ${language}-NO;q=0.8, *;q=0.1` }),
        'x-forwarded-for': `10.1.${(sent >> 8) % 256}.${sent % 256}`,
        ...(method !== 'GET' && { origin: stage.address, 'idempotency-key': newId() }),
        ...(body !== undefined && { 'content-type': bad.contentType ?? 'application/json' }),
        ...(path.startsWith('inbound') && {
          'x-signature': `sha256=${createHmac('sha256', secret)
            .update(body ?? '')
            .digest('hex')}`,
        }),
        ...bad.headers,
      },
      ...(body !== undefined && { body }),
    },
  );
  return { status: statusCode, type: String(headers['content-type']), text: await answer.text(), language };
}

/** What is amiss with a refusal, in words; nothing where it is as the contract has it. */
function amiss({ status, type, text, language }: Answered, { status: expected }: BadRequest): string | undefined {
  if (status >= 500 || status < 400) return `${status} ${text.slice(0, 300)}`;
  if (expected && !expected.includes(status))
    return `${status} where ${expected.join(' or ')} was due: ${text.slice(0, 300)}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  if (/node_modules|\bat .*\.[jt]s:\d|select |insert |update /.test(text)) return `what is nobody's business: ${text}`;
  const read = ProblemView.loose().safeParse(JSON.parse(text));
  if (!read.success) return `no problem: ${text}`;
  return half(read.data, status, language) ? `half a problem: ${text}` : undefined;
}

/** Whether anything is missing of the problem, or it is told in another language than was wished. */
function half(problem: ProblemView, status: number, language: Language | undefined): boolean {
  const code = problem.type.replace('/problems/', '');
  const { title, detail } = sayProblem(code, language ?? 'nb', problem as never);
  const isSaid = language === undefined || (title === problem.title && detail === problem.detail);
  const isWhole = problem.detail && problem.traceId && problem.instance && problem.status === status;
  return !isSaid || !isWhole || (code === 'invalid' && problem.errors === undefined);
}

async function tryAll(operation: Operation, way: Way): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = badRequests(operation, way);
  const worker = async () => {
    for (let bad = waiting.shift(); bad; bad = waiting.shift()) {
      const answered = await send(operation, way, bad).catch((error: unknown) => String(error));
      const fault = typeof answered === 'string' ? answered : amiss(answered, bad);
      const isForgiven = way.isLenient && typeof answered !== 'string' && answered.status < 500;
      if (fault && !isForgiven) wrong.push(`${bad.what}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  return wrong;
}

describe('A request that is wrong', () => {
  it('is tried with every operation of the document', () => {
    expect(Object.keys(ways).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    'is refused with a problem and changes nothing: %s',
    async (name, operation) => {
      const way = ways[name]!;
      const before = await fingerprint(stage);
      expect(await tryAll(operation, way)).toEqual([]);
      if (!way.isLenient) expect(changedIn(before, await fingerprint(stage))).toEqual([]);
    },
  );

  it('was wrong in nothing else: without the fault each is taken', async () => {
    const refused: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      const { status, text } = await send(
        operations.find((operation) => operation.name === name)!,
        way,
      );
      const isTaken = way.expects === undefined ? status < 300 : status === way.expects;
      if (!isTaken) refused.push(`${name}: ${status} ${text}`);
    }
    expect(refused).toEqual([]);
  });

  it('was tried often enough to say so', () => {
    process.stderr.write(`${sent} requests were tried.\n`);
    expect(sent).toBeGreaterThan(fewest);
  });
});
