import sharp from 'sharp';
import { project } from '../incidents/incidents.jobs.js';
import { systemActor } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import { Outbox, Priority } from '../platform/outbox.js';
import { addAgreements } from './demo.agreements.js';
import { addEquipment } from './demo.equipment.js';
import { Drills } from './demo.exercises.js';
import { addGroups, addReadinessOffer } from './demo.groups.js';
import { demoId } from './demo.id.js';
import { People } from './demo.people.js';
import { addPremises } from './demo.premises.js';
import { Rows } from './demo.rows.js';
import { tellStory } from './demo.story.js';
import { ToldOfThemselves } from './demo.told.js';
import { addUpkeep } from './demo.upkeep.js';
import { incidents } from './incident.data.js';
import { Past } from './past.story.js';
import { staff } from './people.data.js';
import { drawing } from './stores.data.js';

const actor = systemActor('demonstration');

const aPerson = 'select from person where id = $1';
const aLog = 'select from incident_log where incident_id = $1';

/** What fell due before anybody played with this world is not told of on its first day. */
const remindedToday = `insert into reminder_round (day) values ((clock_now() at time zone 'Europe/Oslo')::date) on conflict do nothing`;

/**
 * Puts the demonstration's world into a database that has none. What was broken off is gone on with; a world that is there already
 * is left as those who play with it have made it. Resolves with whether anything was put there now.
 */
export async function seedDemo(db: Database): Promise<boolean> {
  const { world, past } = await db.as(actor, imagine);
  const last = past.at(-1)!;
  if (await db.as(actor, (tx) => isThere(tx, aLog, last.incidentId))) return false;
  await once(db, aPerson, demoId('person', staff[0].identifier), async (tx) => {
    await world.insert(tx);
    await tx.query(remindedToday);
  });
  for (const { by, rows } of past.flatMap(({ said }) => said)) await db.as(by, (tx) => rows.insertMissing(tx));
  for (const { logged, incidentId } of past) {
    await once(db, aLog, incidentId, async (tx) => {
      await logged.insert(tx);
      await new Outbox().add(tx, project, { incidentId }, Priority.rest);
    });
  }
  return true;
}

/** Every row that there is to be, seen from the database's now. */
async function imagine(tx: Tx) {
  const [clock] = await tx.query<{ now: Date }[]>('select clock_now() as now');
  const now = clock!.now;
  const world = new Rows();
  addGroups(world);
  const people = new People(world, now);
  addPremises(world, people, now);
  addAgreements(world, people, now);
  addReadinessOffer(world, people, now);
  addEquipment(world);
  new Drills(world, people, now).add();
  addUpkeep(world, people, now, await sharp(Buffer.from(drawing)).webp({ quality: 60 }).toBuffer());
  new ToldOfThemselves(world, people, now).add(await kindsIn(tx));
  const past = incidents.map((facts, rank) => new Past(world, people, now, facts, rank));
  for (const incident of past) tellStory(incident);
  return { world, past };
}

/** What everybody can have learnt was there before the demonstration. */
async function kindsIn(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const kinds = await tx.query<{ id: string; name: string }[]>(
    `select id, names ->> 'nb' as name from qualification_kind where organisation_id is null`,
  );
  return new Map(kinds.map(({ id, name }) => [name, id]));
}

async function isThere(tx: Tx, sign: string, id: string): Promise<boolean> {
  return (await tx.query<unknown[]>(`${sign} limit 1`, [id])).length > 0;
}

/** Does the work in one transaction unless its sign is there; of several processes, one does it and the others wait. */
async function once(db: Database, sign: string, id: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  await db.as(actor, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('demonstration', 0))`);
    if (!(await isThere(tx, sign, id))) await work(tx);
  });
}
