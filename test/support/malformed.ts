import { plainOf, type Schema } from './operations.js';

/** A value that the schema must refuse, and what is wrong with it. */
type Bad = { what: string; value: unknown };
/** A body that must be refused. */
export type BadBody = { what: string; body: string | Uint8Array; contentType?: string };

/** Written into the JSON as it stands: what `JSON.stringify` cannot say. */
const asIs = (json: string) => ({ toJSON: () => `\u{e000}${json}\u{e001}` });
const written = (value: unknown) =>
  JSON.stringify(value).replaceAll(
    /"\u{e000}(.*?)\u{e001}"/gsu,
    (_, json: string) => JSON.parse(`"${json}"`) as string,
  );

const deep = (levels: number) => asIs('['.repeat(levels) + ']'.repeat(levels));

const otherTypes: Record<string, Bad[]> = {
  string: [42, true, {}, [], ['x']].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  integer: ['1', true, {}, [], 1.5].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  number: ['1', true, {}, []].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  boolean: ['true', 1, {}, []].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  array: ['x', 1, {}, { length: 1 }].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  object: ['x', 1, true, []].map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
};

const wrongForms: Record<string, string[]> = {
  uuid: ['x', '3312', '00000000-0000-0000-0000-00000000000', '{00000000-0000-0000-0000-000000000001}'],
  'date-time': ['2026-02-30T10:00:00Z', '99999-01-01T00:00:00Z', '0000-01-01T00:00:00Z', '2026-01-01', 'nå', '1e9'],
  date: ['2026-02-30', '99999-01-01', '2026-13-01', '0000-00-00', '2026-1-1', 'i dag'],
};

function badStrings({ format, enum: choices, pattern, minLength, maxLength = 254 }: Schema): Bad[] {
  const wrong = ['a\u0000b', 'a\ud800b', ...(format ? (wrongForms[format] ?? []) : [])];
  if (choices) wrong.push('bestill', 'toString', '');
  if (pattern?.startsWith('^[a-z]')) wrong.push('To Ord', 'æøå', 'a');
  if (minLength) wrong.push('', '   ');
  const values: Bad[] = wrong.map((value) => ({ what: `is ${JSON.stringify(value)}`, value }));
  return [...values, { what: 'is too long', value: 'a'.repeat(maxLength + 1) }];
}

function badNumbers({ minimum, maximum }: Schema): Bad[] {
  const values = [
    ...(minimum === undefined ? [] : [minimum - 1, -2_147_483_649]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    asIs('1e400'),
    1e308,
    asIs('99999999999999999999'),
  ];
  return values.map((value) => ({ what: `is the number ${written(value)}`, value }));
}

function badArrays({ items = {}, minItems, maxItems }: Schema, value: unknown): Bad[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const many = (length: number) => Array.from({ length }, () => list[0] ?? 'x');
  const inside = badValues(items, list[0]).map(({ what, value: item }) => ({
    what: `has an item that ${what}`,
    value: [item, ...list.slice(1)],
  }));
  return [
    ...inside,
    ...(minItems ? [{ what: 'is empty', value: [] }] : []),
    ...(maxItems ? [{ what: 'has one too many', value: many(maxItems + 1) }] : []),
    { what: 'has 10,000', value: Array.from({ length: 10_000 }, () => 7) },
  ];
}

function badObjects({ properties = {}, required = [], additionalProperties }: Schema, value: unknown): Bad[] {
  const whole = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const strange = { ...whole, constructor: {} };
  const inside = Object.entries(properties).flatMap(([name, schema]) =>
    badValues(schema, whole[name]).map((bad) => ({
      what: `${name} ${bad.what}`,
      value: { ...whole, [name]: bad.value },
    })),
  );
  const without = required.map((name) => {
    const { [name]: _, ...rest } = whole;
    return { what: `has no ${name}`, value: rest };
  });
  if (additionalProperties !== false) return [...inside, ...without];
  return [
    ...inside,
    ...without,
    { what: 'has an unknown property', value: { ...whole, ukjent: 1 } },
    { what: 'has a constructor', value: strange },
    { what: 'has a prototype', value: { ...whole, prototype: { admin: true }, toString: 'x' } },
  ];
}

/** Values that the schema must refuse, each one step away from the one given. */
export function badValues(given: Schema, value: unknown): Bad[] {
  const { schema, isNullable } = plainOf(given);
  const { type = 'string' } = schema;
  const ofType: Record<string, () => Bad[]> = {
    string: () => badStrings(schema),
    integer: () => badNumbers(schema),
    number: () => badNumbers(schema),
    array: () => badArrays(schema, value),
    object: () => badObjects(schema, value),
  };
  return [
    ...(isNullable ? [] : [{ what: 'is null', value: null }]),
    ...(otherTypes[type] ?? []),
    ...(ofType[type]?.() ?? []),
    { what: 'is nested 2,000 deep', value: deep(2000) },
  ];
}

/** Bodies that the schema must refuse, each one step away from the one given, and some that are no JSON at all. */
export function badBodies(schema: Schema, base: object): BadBody[] {
  const whole = JSON.stringify(base);
  const opened = whole === '{}' ? '{' : `${whole.slice(0, -1)},`;
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const { required = [] } = plainOf(schema).schema;
  return [
    ...badValues(schema, base).map(({ what, value }) => ({ what, body: written(value) })),
    ...['{', '{"a":', '[', '"', '{]', 'x', 'NaN', "{'a':1}", `${whole}${whole}`, `${whole},`, '\u0000'].map((body) => ({
      what: `is ${body.slice(0, 20)}`,
      body,
    })),
    { what: 'has __proto__', body: `${opened}"__proto__":{"admin":true}}` },
    { what: 'has a hidden __proto__', body: `${opened}"\\u005f_proto__":{"admin":true}}` },
    { what: 'is not UTF-8', body: bytes(`${opened}"ukjent":"\xff\xfe\xc3"}`) },
    { what: 'is UTF-16', body: Buffer.from(whole, 'utf16le') },
    { what: 'is nested 10,000 deep', body: '['.repeat(10_000) + ']'.repeat(10_000) },
    { what: 'is nested 50,000 deep', body: '{"a":'.repeat(50_000) },
    { what: 'is huge', body: `${opened}"ukjent":"${'a'.repeat(300_000)}"}` },
    ...['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded', 'x'].map(
      (contentType) => ({ what: `is ${contentType}`, body: whole, contentType }),
    ),
    ...(required.length > 0 ? [{ what: 'is empty', body: '' }] : []),
  ];
}
