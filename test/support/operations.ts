import { readFileSync } from 'node:fs';

/** As much of JSON Schema as the document uses. */
export type Schema = {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
};

export type PlainSchema = Schema & { type?: string };

type Parameter = { name: string; in: 'path' | 'query' | 'header'; schema: Schema };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  security?: unknown[];
};
type Document = { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, Schema> } };

/** One operation of the document, e.g. `POST incidents/{id}/close`. */
export type Operation = {
  name: string;
  method: string;
  path: string;
  body: Schema | undefined;
  answers: Described['responses'];
  isPublic: boolean;
  in: (place: Parameter['in']) => Parameter[];
};

/** The document as it is committed. */
export const apiDocument = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

/** Every operation of the document. */
export const operations: Operation[] = Object.entries(apiDocument.paths).flatMap(([route, item]) =>
  Object.entries(item).map(([verb, described]) => {
    const path = route.replace('/api/v1/', '');
    const method = verb.toUpperCase();
    return {
      name: `${method} ${path}`,
      method,
      path,
      body: described.requestBody?.content['application/json']?.schema,
      answers: described.responses,
      isPublic: described.security?.length === 0,
      in: (place) => (described.parameters ?? []).filter((parameter) => parameter.in === place),
    };
  }),
);

/** The schema behind pointers and wrappings, and whether null will do as well. */
export function plainOf(schema: Schema): { schema: PlainSchema; isNullable: boolean } {
  if (schema.$ref) return plainOf(apiDocument.components.schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.allOf?.length === 1) return plainOf(schema.allOf[0]!);
  if (Array.isArray(schema.type)) {
    const { schema: plain } = plainOf({ ...schema, type: schema.type.find((type) => type !== 'null') });
    return { schema: plain, isNullable: schema.type.includes('null') };
  }
  const [first, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (first && others.length === 0) return { schema: plainOf(first).schema, isNullable: true };
  return { schema: schema as PlainSchema, isNullable: false };
}
