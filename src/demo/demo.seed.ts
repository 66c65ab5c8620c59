import { project } from '../incidents/incidents.jobs.js';
import { systemActor } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import { Outbox, Priority } from '../platform/outbox.js';
import { addAgreements, addGroups, addReadinessOffer } from './demo.groups.js';
import { demoId } from './demo.id.js';
import { People } from './demo.people.js';
import { Rows } from './demo.rows.js';
import { tellStory } from './demo.story.js';
import { incidents } from './incident.data.js';
import { Past } from './past.story.js';
import { staff } from './people.data.js';

const actor = systemActor('demonstration');

/**
 * Puts the demonstration's world into a database that has none: all of it in one transaction, or nothing. A world that is there
 * already is left as those who play with it have made it. Resolves with whether it was put there now.
 */
export async function seedDemo(db: Database): Promise<boolean> {
  return db.as(actor, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('demonstration', 0))`);
    if (await isThere(tx)) return false;
    const [clock] = await tx.query<{ now: Date }[]>('select clock_now() as now');
    await fill(tx, clock?.now ?? new Date());
    return true;
  });
}

async function isThere(tx: Tx): Promise<boolean> {
  const first = demoId('person', staff[0].identifier);
  return (await tx.query<unknown[]>('select from person where id = $1', [first])).length > 0;
}

async function fill(tx: Tx, now: Date): Promise<void> {
  const rows = new Rows();
  addGroups(rows);
  const people = new People(rows, now);
  addAgreements(rows, people, now);
  addReadinessOffer(rows, people, now);
  const past = incidents.map((facts, rank) => new Past(rows, people, now, facts, rank));
  for (const incident of past) tellStory(incident);
  await rows.insert(tx);
  for (const { incidentId } of past) await new Outbox().add(tx, project, { incidentId }, Priority.rest);
}
