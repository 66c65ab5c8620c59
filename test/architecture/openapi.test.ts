import { flattened } from './text.reader.js';
import { textOf } from './source.reader.js';

type Operation = { operationId?: string; responses?: Record<string, unknown> };
type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
};

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);
const document = JSON.parse(textOf('docs/openapi.json')) as Document;

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.has(method))
    .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

/** What a `#/a/b` pointer leads to. */
function pointedAt(pointer: string): unknown {
  const steps = pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);
}

describe('docs/openapi.json', () => {
  it('is an OpenAPI 3.1 document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info.title).toBeTruthy();
    expect(document.info.version).toBeTruthy();
    expect(operations.length).toBeGreaterThan(0);
  });

  it('says what every operation answers', () => {
    expect(operations.filter(({ operation }) => Object.keys(operation.responses ?? {}).length === 0)).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const unclear = operations.filter((_, index) => !ids[index] || ids.indexOf(ids[index]) !== index);
    expect(unclear.map(({ name }) => name)).toEqual([]);
  });

  it('has no pointer that leads nowhere', () => {
    const pointers = flattened(document).filter(([key]) => key.endsWith('$ref'));
    expect(pointers.filter(([, pointer]) => !pointer.startsWith('#/') || pointedAt(pointer) === undefined)).toEqual([]);
  });

  it('describes every part of a path that is left open', () => {
    const silent = operations.filter(({ path, operation }) => {
      const open = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = JSON.stringify((operation as { parameters?: unknown }).parameters ?? []);
      return open.some((name) => !described.includes(`"name":"${name}"`));
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
