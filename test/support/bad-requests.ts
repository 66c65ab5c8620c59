import { newId } from '../../src/platform/ids.js';
import { pathOf, type Way } from './deeds.js';
import { badBodies } from './malformed.js';
import type { Operation, Schema } from './operations.js';

/** A request that must be refused; what is left out is as it should be. */
export type BadRequest = {
  what: string;
  path?: string;
  query?: string;
  body?: string | Uint8Array;
  contentType?: string;
  headers?: Record<string, string>;
  /** Any of these will do; any refusal where none are named. */
  status?: number[];
};

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const cursors = [
  'x',
  '',
  '%00',
  '%ED%A0%80',
  'a'.repeat(201),
  cursor({}),
  cursor([]),
  cursor([null]),
  cursor([null, null]),
  cursor([{}]),
  cursor(['x']),
  cursor(['a', 'b', 'c']),
  cursor(['a\u0000', 'b']),
  cursor([[['x']]]),
  cursor([newId(), newId(), newId()]),
];

const notNumbers = ['-1', '1.5', 'abc', '1e99', 'NaN', '%00', '1;drop', '9'.repeat(30), '0x'];

const badNumbersOf = ({ minimum, maximum }: Schema) => [
  ...notNumbers,
  ...(maximum ? [String(maximum + 1)] : []),
  ...(minimum ? ['0', ''] : []),
];

function badTextsOf({ format, enum: choices, pattern }: Schema): string[] {
  const hasForm = format !== undefined || choices !== undefined || pattern?.startsWith('^[a-z]');
  return ['%00', 'a%00b', 'a'.repeat(255), ...(hasForm ? ['X!', '', "'"] : [])];
}

/** Queries by what the parameter is: its own wrong forms, twice the same, and what nobody knows. */
function badQueries({ name, schema }: { name: string; schema: Schema }): string[] {
  if (name === 'cursor') return cursors.map((value) => `cursor=${value}`);
  const ofType = schema.type === 'integer' ? badNumbersOf(schema) : badTextsOf(schema);
  const twice = `${name}=1&${name}=2`;
  return [...ofType.map((value) => `${name}=${value}`), twice, `${name}[]=1`, `${name}[a]=1`];
}

function inQuery(operation: Operation): BadRequest[] {
  const parameters = operation.in('query');
  const queries =
    parameters.length === 0 ? [] : [...parameters.flatMap(badQueries), 'ukjent=1', '__proto__=1', 'constructor=1'];
  return queries.map((query) => ({ what: `?${query.slice(0, 60)}`, query }));
}

const strangePaths = [
  'x',
  '0',
  '%00',
  '%zz',
  '%E0%A4%A',
  '..%2F..%2Fme',
  "'%20or%201=1",
  '%F0%9F%92%A3',
  'a'.repeat(300),
  'a'.repeat(9000),
];

function inPath(operation: Operation, { about = {} }: Way): BadRequest[] {
  return operation.in('path').flatMap(({ name, schema }) => {
    const at = (value: string) => pathOf(operation.path, { ...about, [name]: '@@' }).replace('%40%40', value);
    const own = about[name] ?? '';
    // Which municipalities there are is no secret.
    const isPlace = operation.path.startsWith('municipalities');
    const absent =
      schema.format === 'uuid'
        ? [{ what: `${name} is absent`, path: at(newId()), status: isPlace ? [403, 404, 422] : [404] }]
        : [];
    const values = [...strangePaths, `${own}0`, own.slice(0, -1), own.replace('-', '')].filter(
      (value) => value !== own,
    );
    return [...absent, ...values.map((value) => ({ what: `${name} is ${value.slice(0, 40)}`, path: at(value) }))];
  });
}

const ifMatches: [string, number][] = [
  ['"999999999"', 412],
  ['W/"999999999"', 412],
  ['"0"', 412],
  ['x', 422],
  ['', 422],
  ['1', 422],
  ['"-1"', 422],
  ['"1e9"', 422],
  ['"99999999999999999999"', 422],
  ['"1", "2"', 422],
];

function inHeaders(operation: Operation): BadRequest[] {
  const names = operation.in('header').map(({ name }) => name);
  const matches = names.includes('If-Match') ? ifMatches : [];
  const keys = names.includes('Idempotency-Key') ? ['', 'k'.repeat(129), 'k'.repeat(5000)] : [];
  return [
    ...matches.map(([value, status]) => ({
      what: `If-Match ${value}`,
      headers: { 'if-match': value },
      status: [status],
    })),
    ...keys.map((value) => ({
      what: `a key of ${value.length}`,
      headers: { 'idempotency-key': value },
      status: [422],
    })),
    ...(operation.isPublic ? [] : [...strangers, ...oddLanguages]),
    ...(operation.method === 'GET' || operation.isPublic
      ? []
      : [{ what: 'from elsewhere', headers: { origin: 'https://elsewhere.example' }, status: [403] }]),
  ];
}

const strangers: BadRequest[] = [
  '',
  'beredt_session=',
  'beredt_session=x',
  `beredt_session=${'a'.repeat(43)}`,
  'beredt_session=%00%ff',
].map((cookie) => ({ what: `as ${cookie || 'nobody'}`, headers: { cookie }, status: [401] }));

const oddLanguages: BadRequest[] = [
  'zz',
  '*',
  ';;q=,,',
  'nn;q=x, en;q=-1',
  'en;q=1;q=0',
  'a'.repeat(3000),
  '\u00e6\u00f8\u00e5',
].map((language) => ({
  what: `in ${language.slice(0, 20)}`,
  headers: { cookie: '', 'accept-language': language },
  status: [401],
}));

const statusOf = (what: string): { status?: number[] } => {
  if (what === 'is huge') return { status: [413] };
  if (/^is (text|application|multipart)\/|^is x$/.test(what)) return { status: [400, 415] };
  if (/^(is not UTF-8|is UTF-16|is nested [15]0,000)/.test(what)) return { status: [400, 422] };
  return {};
};

/** Everything that is tried with an operation; each is one step away from a request that is right. */
export function badRequests(operation: Operation, way: Way): BadRequest[] {
  const bodies = operation.body && way.body ? badBodies(operation.body, way.body) : [];
  return [
    ...inPath(operation, way),
    ...inQuery(operation),
    ...inHeaders(operation),
    ...bodies.map((bad) => ({ ...bad, what: `the body ${bad.what}`, ...statusOf(bad.what) })),
  ];
}
