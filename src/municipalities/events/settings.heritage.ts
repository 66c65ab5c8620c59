import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database.js';
import type { Drawing } from './drawing.rules.js';

/** What a municipality has bound itself to is asked about where those that become one have bound themselves differently. */
export type Unsettled = { heirId: string; partIds: string[] };

type Decided = { id: string; partId: string; chosenIds: readonly string[] };

/** For each heir whose settings come from, itself among them where it goes on, and whether they are all alike. */
const sources = `select heir_id, array_agg(distinct part_id order by part_id) as part_ids, bool_or(part_id = heir_id) as goes_on,
    count(distinct statutory_months(part_id)) = 1 as alike
  from jsonb_to_recordset($1) as way (heir_id uuid, part_id uuid) group by heir_id`;

const unsettled = `select heir_id as "heirId", part_ids as "partIds" from (${sources}) s where not alike order by heir_id`;

/** What each had bound itself to is kept with the question, as those who answer it see it. */
const ask = `insert into municipality_decision (id, plan_id, kind, part_id, heir_ids, months)
  select uuidv7(), $2, 'intervals', heir_id, part_ids,
    (select jsonb_object_agg(part_id, to_jsonb(statutory_months(part_id))) from unnest(part_ids) part_id)
  from (${sources}) s where not alike on conflict do nothing`;

const give = `with bound as (
    select s.heir_id, i.municipality_id as part_id, i.revision_months, i.exercise_months, i.call_list_months
    from (${sources}) s join statutory_interval i on i.municipality_id = any(s.part_ids) where alike and not goes_on),
  given as (
    insert into statutory_interval (municipality_id, revision_months, exercise_months, call_list_months)
    select distinct heir_id, revision_months, exercise_months, call_list_months from bound on conflict do nothing returning municipality_id)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id)
  select uuidv7(), $2, 'intervals', part_id, part_id, heir_id from bound join given on given.municipality_id = heir_id
  on conflict do nothing returning subject_id`;

const followed = `with chosen as (
    select d.plan_id, d.part_id as heir_id, $2::uuid as part_id, array(select jsonb_array_elements_text(d.months -> $2::text)::int) as months
    from municipality_decision d where d.id = $1),
  bound as (
    insert into statutory_interval (municipality_id, revision_months, exercise_months, call_list_months)
    select heir_id, months[1], months[2], months[3] from chosen
    on conflict (municipality_id) do update set revision_months = excluded.revision_months, exercise_months = excluded.exercise_months,
      call_list_months = excluded.call_list_months, version = statutory_interval.version + 1 returning municipality_id)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id)
  select uuidv7(), plan_id, 'intervals', part_id, part_id, heir_id from chosen join bound on municipality_id = heir_id
  on conflict do nothing`;

const waysOf = ({ fates }: Drawing) =>
  JSON.stringify(
    fates.flatMap(({ municipalityId, heirIds }) =>
      heirIds.map((heirId) => ({ heir_id: heirId, part_id: municipalityId })),
    ),
  );

/**
 * How often a municipality has bound itself to revise and exercise its plan: follows to an heir by itself where all say the same, and is
 * for people to settle where they do not. For the system actor.
 */
@Injectable()
export class SettingsHeritage {
  /** The heirs for which people must settle it, and between which. */
  async unsettled(tx: Tx, drawing: Drawing): Promise<Unsettled[]> {
    return tx.query<Unsettled[]>(unsettled, [waysOf(drawing)]);
  }

  /** Asks what is to be settled, once. */
  async ask(tx: Tx, planId: string, drawing: Drawing): Promise<void> {
    await tx.query(ask, [waysOf(drawing), planId]);
  }

  /** Gives new municipalities what all their parts say. */
  async give(tx: Tx, planId: string, drawing: Drawing): Promise<void> {
    await tx.query(give, [waysOf(drawing), planId]);
  }

  /** Does what was decided: the one that goes on as before keeps what it has. */
  async follow(tx: Tx, { id, partId, chosenIds }: Decided): Promise<void> {
    for (const chosen of chosenIds) if (chosen !== partId) await tx.query(followed, [id, chosen]);
  }
}
