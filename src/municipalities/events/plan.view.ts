import type { MunicipalityDecision, MunicipalityPlan } from '../../contract/municipality-events.js';

/** A plan as it lies in the table, with what has come of it. */
export type PlanRow = Omit<MunicipalityPlan, 'plannedAt' | 'carriedOutAt'> & {
  readonly plannedAt: Date;
  readonly carriedOutAt: Date | null;
};

export const planColumns = `p.id, p.day::text as day, p.events, p.counties, p.officers, p.state, p.planned_at as "plannedAt",
  p.carried_out_at as "carriedOutAt", p.version,
  (select count(*)::integer from municipality_decision d where d.plan_id = p.id and d.chosen_ids is null) as "openDecisions",
  (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by kind), '[]')
     from (select kind, count(*) from municipality_trail t where t.plan_id = p.id group by kind) as moved) as moved`;

/** What was planned, as it is shown. */
export function viewPlan({ plannedAt, carriedOutAt, ...row }: PlanRow): MunicipalityPlan {
  return { ...row, plannedAt: plannedAt.toISOString(), carriedOutAt: carriedOutAt?.toISOString() ?? null };
}

/** Names are those of the day itself where there are any by then, else of the day before. */
const called = (id: string) => `(select jsonb_build_object('id', v.municipality_id, 'number', v.number, 'name', v.name)
  from municipality_version v where v.municipality_id = ${id}
  order by (v.valid_from = p.day) desc nulls last, v.valid_to desc nulls first limit 1)`;

export const decisionColumns = `d.id, d.plan_id as "planId", p.day::text as day, d.kind, d.chosen_ids as chosen, d.version,
  to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt",
  ${called('d.part_id')} as municipality,
  (select jsonb_build_object('id', g.id, 'name', g.name) from care_group g where g.id = d.group_id) as "group",
  (select jsonb_agg(${called('heir.id')} || jsonb_build_object('months', d.months -> heir.id::text) order by heir.nr) from unnest(d.heir_ids) with ordinality as heir (id, nr)) as heirs`;

export type DecisionRow = MunicipalityDecision;
