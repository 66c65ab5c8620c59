import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { Audit } from './access/audit.service.js';
import {
  PlanMunicipalityEvent,
  type DecisionKind,
  type MunicipalityEventPreview,
} from './contract/municipality-events.js';
import { databaseOptions, ownerDataSource } from './data-source.js';
import { EventCarrier } from './municipalities/events/event.carrier.js';
import { EventPreview } from './municipalities/events/event.preview.js';
import { Inheritance } from './municipalities/events/inheritance.service.js';
import { MapDrawer } from './municipalities/events/map.drawer.js';
import { MapReader } from './municipalities/events/map.reader.js';
import { SettingsHeritage } from './municipalities/events/settings.heritage.js';
import { PlanService } from './municipalities/events/plan.service.js';
import { municipalityProblems } from './municipalities/municipality.texts.js';
import { systemActor } from './platform/actor.js';
import { Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { migrate } from './platform/migrator.js';
import { Outbox } from './platform/outbox.js';
import { Problem } from './platform/problem.js';
import { sayFault, sayProblem, sayProblems } from './platform/problem.texts.js';
import { read } from './platform/schema.pipe.js';

const usage = 'Say which file: npm run municipality-event -- --file event.json [--preview]';
const actor = systemActor('municipality-event');
const say = (line: string) => void process.stdout.write(`${line}\n`);
sayProblems(municipalityProblems);

type Door = { url: string; ready: () => Promise<unknown>; close: () => Promise<void> };
type Named = { number: string; name: string };
const called = ({ number, name }: Named) => `${number} ${name}`;
const all = (heirs: readonly Named[]) => heirs.map(called).join(', ');

/** What people are asked. */
const aboutOf: Record<DecisionKind, (municipality: string, group?: string) => string> = {
  group: (_, group = '') => group,
  records: (municipality) => `the records of ${municipality}`,
  intervals: (municipality) => `whose intervals hold in ${municipality}`,
};

/** What would follow, a line for each thing. */
function tell({ day, fates, begins, decisions, warnings }: MunicipalityEventPreview): void {
  say(`On ${day}:`);
  for (const begun of begins) say(`  ${called(begun)} begins`);
  for (const fate of fates) {
    say(`  ${called(fate)}: ${fate.becomes.replace('_', ' ')} → ${all(fate.heirs)}`);
    const { groups, agreements, officers, openIncidents } = fate;
    say(`    groups ${groups}, agreements ${agreements}, officers ${officers}, open incidents ${openIncidents}`);
    for (const { kind, count } of fate.records) say(`    ${kind}: ${count} stay and are read by the heir`);
  }
  for (const { kind, municipality, group, heirs } of decisions)
    say(`  For people to decide: ${aboutOf[kind](called(municipality), group)}: ${all(heirs)}`);
  for (const { code, municipality, group } of warnings)
    say(`  Look first: ${code} (${called(municipality)}${group ? `, ${group}` : ''})`);
}

async function run(file: string, isPreview: boolean): Promise<void> {
  const config = new Config();
  const plan = read(PlanMunicipalityEvent, JSON.parse(await readFile(file, 'utf8')));
  const door = await openDoor(config);
  try {
    await door.ready();
    await follow(plan, door.url, isPreview);
  } finally {
    await door.close();
  }
}

const nothing = async () => undefined;

/** The database that is configured, or the embedded installation's own, which nothing else may be using; that is made ready as at its start. */
async function openDoor({ databaseUrl, databaseOwnerUrl, dataDir }: Config): Promise<Door> {
  const url = databaseUrl ?? databaseOwnerUrl;
  if (url) return { url, ready: nothing, close: nothing };
  // A mistyped directory is not to become an installation.
  if (!existsSync(join(dataDir, 'postgres')))
    throw new Error(`There is no installation in ${dataDir}; set DATA_DIR, or DATABASE_URL.`);
  const postgres = await EmbeddedPostgres.start({ dataDir, log: say });
  const { ownerUrl, serviceUrl } = postgres;
  const ready = async () => migrate(ownerDataSource(ownerUrl), ownerUrl);
  return { url: serviceUrl, ready, close: async () => postgres.stop() };
}

async function follow(plan: PlanMunicipalityEvent, url: string, isPreview: boolean): Promise<void> {
  const dataSource = await new DataSource(databaseOptions(url, 4)).initialize();
  try {
    const [db, map, settings] = [new Database(dataSource), new MapReader(), new SettingsHeritage()];
    const [outbox, audit] = [new Outbox(), new Audit()];
    tell(await db.as(actor, (tx) => new EventPreview(map, settings).of(tx, plan)));
    if (isPreview) return say('Nothing was changed.');
    const carrier = new EventCarrier(new MapDrawer(map), new Inheritance(outbox), settings, audit);
    const { id } = await db.as(actor, async (tx) => {
      const planned = await new PlanService(map, outbox, audit).plan(tx, actor, plan);
      await carrier.follow(tx, planned.id);
      return planned;
    });
    say(`Planned as ${id}; it is carried out on its day, or was just now if that has come.`);
  } finally {
    await dataSource.destroy();
  }
}

function refusalOf(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  const { title, detail } = sayProblem(error.code, 'en', error.facts);
  const faults = error.faults.map(({ path, code, facts = {} }) => `${path}: ${sayFault(code, 'en', facts)}`);
  return [`${title}.`, detail, ...faults].join('\n');
}

try {
  const { values } = parseArgs({ options: { file: { type: 'string' }, preview: { type: 'boolean', default: false } } });
  if (!values.file) throw new Error(usage);
  await run(values.file, values.preview);
} catch (error) {
  process.stderr.write(`${refusalOf(error)}\n`);
  process.exitCode = 1;
}
