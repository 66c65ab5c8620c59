import { createHmac } from 'node:crypto';
import { FormData, request } from 'undici';
import { Language, ProblemView } from '../../src/contract/manner.js';
import { newId } from '../../src/platform/ids.js';
import { sayProblem } from '../../src/platform/problem.texts.js';
import type { BadRequest } from './bad-requests.js';
import { pathOf, type Way } from './deeds.js';
import type { Operation } from './operations.js';
import type { TwoSides } from './sides.js';

/** The secret that the gateway of text messages signs with. */
export const secret = 'a secret of sixteen letters or more';

/** An answer, and the language that was wished for it where one was. */
export type Answered = { status: number; type: string; text: string; language: Language | undefined };

/** What a body is sent with; signed as a gateway would, which only the gateway's door looks at. */
const headersOf = (body: string | Uint8Array, contentType = 'application/json') => ({
  'content-type': contentType,
  'x-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});

/** Where it is sent to; what is bad in it goes before what is right. */
function urlOf({ address }: TwoSides, { path }: Operation, way: Way, bad: Partial<BadRequest>): string {
  const query = bad.query ?? way.query;
  return `${address}/api/v1/${bad.path ?? pathOf(path, way.about)}${query === undefined ? '' : `?${query}`}`;
}

/** In which language, from where and by whom; every deed has a key of its own. */
function callerOf(stage: TwoSides, { method }: Operation, { who }: Way, turn: number): Record<string, string> {
  const language = languageOf(turn);
  return {
    cookie: { ...stage.lier.clients, operator: stage.clients.operator }[who].cookie,
    'x-forwarded-for': `10.1.${(turn >> 8) % 256}.${turn % 256}`,
    'accept-language': `fr, ${language}-NO;q=0.8, *;q=0.1`,
    ...(method !== 'GET' && { origin: stage.address, 'idempotency-key': newId() }),
  };
}

const languageOf = (turn: number): Language => Language.options[turn % Language.options.length]!;

/** A form goes as it is, everything else as JSON. */
const written = ({ body }: Way) => (body instanceof FormData ? body : body && JSON.stringify(body));

/** Sends the operation as somebody of Lier who may do it, but for what is bad in it; `turn` says in which language and from where. */
export async function sendBad(
  stage: TwoSides,
  operation: Operation,
  way: Way,
  turn: number,
  bad: Partial<BadRequest> = {},
): Promise<Answered> {
  const body = bad.body ?? written(way);
  const sent = body === undefined || body instanceof FormData ? {} : headersOf(body, bad.contentType);
  const answer = await request(urlOf(stage, operation, way, bad), {
    method: operation.method as 'POST',
    headers: { ...callerOf(stage, operation, way, turn), ...sent, ...bad.headers },
    body: body ?? null,
  });
  const type = String(answer.headers['content-type']);
  const language = bad.headers?.['accept-language'] ? undefined : languageOf(turn);
  return { status: answer.statusCode, type, text: await answer.body.text(), language };
}

type Rule = (answered: Answered, bad: BadRequest) => boolean;
const codeOf = ({ type }: ProblemView) => type.replace('/problems/', '');
const looseProblem = ProblemView.loose();
const problemIn = ({ text }: Answered) => looseProblem.parse(JSON.parse(text));

/** What no refusal may be, in the order in which it is looked at. */
const faults: [string, Rule][] = [
  ['not refused', ({ status }) => status >= 500 || status < 400],
  ['refused as something else', ({ status }, bad) => bad.status !== undefined && !bad.status.includes(status)],
  ['not a problem by its type', ({ type }) => !type.startsWith('application/problem+json')],
  ['nobody’s business', ({ text }) => /node_modules|\bat .*\.[jt]s:\d|select |insert |update /.test(text)],
  ['not a problem', ({ text }) => !looseProblem.safeParse(JSON.parse(text)).success],
  ['half a problem', (answered) => isHalf(answered, problemIn(answered))],
  ['told in another language', (answered) => isForeign(answered, problemIn(answered))],
];

function isHalf({ status }: Answered, problem: ProblemView): boolean {
  const { detail, traceId, instance, errors } = problem;
  if (codeOf(problem) === 'invalid' && errors === undefined) return true;
  return !detail || !traceId || !instance || problem.status !== status;
}

function isForeign({ language }: Answered, problem: ProblemView): boolean {
  if (language === undefined) return false;
  const said = sayProblem(codeOf(problem), language, problem as never);
  return said.title !== problem.title || said.detail !== problem.detail;
}

/** What is amiss with a refusal, in words; nothing where it is as the contract has it. */
export function amiss(answered: Answered, bad: BadRequest): string | undefined {
  const fault = faults.find(([, isSo]) => isSo(answered, bad))?.[0];
  return fault && `${bad.what} is ${fault}: ${answered.status} ${answered.text.slice(0, 300)}`;
}
