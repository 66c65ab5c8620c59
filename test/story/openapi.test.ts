import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { openApiOf } from '../../src/openapi.js';
import { operations } from '../support/operations.js';
import { aService, type TestService } from '../support/service.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let world: TestDatabase;
let service: TestService;

beforeAll(async () => {
  world = await aDatabase();
  service = await aService(world, { BEREDT_ROLE: 'api' });
});
afterAll(async () => {
  await service?.stop();
  await world?.close();
});

describe('The description of the API', () => {
  const committed: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

  it('that is committed is what the service says of itself; `npm run openapi` writes it anew', () => {
    expect(JSON.parse(JSON.stringify(openApiOf(service.app)))).toEqual(committed);
  });

  it('is served as it is committed', async () => {
    const { statusCode, body } = await request(`${service.address}/api/openapi.json`);
    expect([statusCode, await body.json()]).toEqual([200, committed]);
  });

  it('says of every operation how it refuses and who must have signed in', () => {
    const silent = operations.filter(({ answers }) => !answers['default']?.content?.['application/problem+json']);
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(operations.filter(({ isPublic }) => isPublic).map(({ name }) => name)).toEqual([
      'POST auth/codes',
      'POST auth/sessions',
      'GET municipalities',
      'GET municipalities/{idOrNumber}',
      'GET join/{token}',
      'POST join/{token}',
      'POST inbound/sms/{provider}',
    ]);
  });

  it('says of every deed that it takes an idempotency key, and of every change and move that it takes a version', () => {
    const headersOf = (name: string) =>
      operations
        .find((one) => one.name === name)!
        .in('header')
        .map((header) => header.name);
    const deeds = operations.filter(({ method, path }) => method !== 'GET' && !path.startsWith('inbound'));
    expect(deeds.filter(({ name }) => !headersOf(name).includes('Idempotency-Key'))).toEqual([]);
    const moves = deeds.filter(({ name }) =>
      /^(PATCH|DELETE) (?!me|auth)|\/(close|seen|answer|agree|withdraw|stand-down|selection)$/.test(name),
    );
    expect(moves.length).toBeGreaterThan(11);
    expect(moves.filter(({ name }) => !headersOf(name).includes('If-Match'))).toEqual([]);
  });
});
