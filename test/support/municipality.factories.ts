import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

/** A plan of a year from now that splits the municipality, as it lies drawn, with the one question that it leaves about the group, and a trail. */
export async function aSplitOf(
  db: Database,
  municipality: { id: string; number: string; name: string },
  group: { id: string },
): Promise<{ planId: string; decisionId: string }> {
  const [planId, decisionId] = [newId(), newId()];
  const { id, number, name } = municipality;
  const events = [{ kind: 'split', from: [number], to: [{ number, officialName: name }] }];
  const fate = { municipalityId: id, number, goesOn: true, heirIds: [id] };
  await db.as(systemActor('factory'), async (tx) => {
    await tx.query(
      `insert into municipality_plan (id, day, events, officers, drawing)
       values ($1, (clock_now() at time zone 'Europe/Oslo')::date + 365, $2, 'end', $3)`,
      [planId, JSON.stringify(events), JSON.stringify({ closed: [], opened: [], fates: [fate] })],
    );
    await tx.query(
      `insert into municipality_decision (id, plan_id, kind, part_id, group_id, heir_ids) values ($1, $2, 'group', $3, $4, $5)`,
      [decisionId, planId, id, group.id, [id]],
    );
    await tx.query(
      `insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id) values ($1, $2, 'group', $3, $4, $4)`,
      [newId(), planId, group.id, id],
    );
  });
  return { planId, decisionId };
}
