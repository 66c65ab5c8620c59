import { readinessSource } from '../cooperation/readiness.source.js';
import type { StatutoryDuty, StatutoryIntervals } from '../contract/statutory.js';
import { evaluationDays, statutoryFloor } from './statutory.rules.js';

const columns: Readonly<Record<StatutoryDuty, [string, keyof StatutoryIntervals]>> = {
  plan_revision: ['revision_months', 'revisionMonths'],
  plan_exercise: ['exercise_months', 'exerciseMonths'],
  call_list: ['call_list_months', 'callListMonths'],
};

/** What the municipality's own duty asks of it within two months, or has asked for in vain; where nothing was ever written down, see below. */
const dutiesDue = (Object.keys(columns) as StatutoryDuty[]).map((duty) => {
  const [column, floor] = columns[duty];
  return readinessSource({
    due: duty,
    finds: `select null::uuid as group_id, 1 as count, due_on from (
        select (d.done_on + make_interval(months => coalesce(i.${column}, ${statutoryFloor[floor]})))::date as due_on
        from statutory_last($2::uuid) d left join statutory_interval i on i.municipality_id = $2::uuid
        where d.duty = '${duty}') last
      where due_on <= $3::date + 60`,
  });
});

/** How many of its duties the municipality has never written anything down of. */
const neverRecorded = readinessSource({
  hole: 'never_recorded',
  finds: `select null::uuid as group_id, count(*)::integer as count from unnest('{${Object.keys(columns).join(',')}}'::text[]) asked
    where $2::uuid is not null and not exists (select from statutory_last($2::uuid) d where d.duty = asked)`,
});

/**
 * What the municipality has held, and what has really happened, and is not evaluated, however long ago: forskrift om kommunal
 * beredskapsplikt § 8. The regulation names no day; two weeks is our proposal.
 */
const evaluation = readinessSource({
  due: 'evaluation',
  finds: `select null::uuid as group_id, count(*)::integer as count, min(was) + ${evaluationDays} as due_on from (
      select e.held_on as was from exercise e
      where e.municipality_id = any(municipality_family($2::uuid)) and e.state = 'held' and e.held_on <= $3::date
        and not exists (select from exercise_evaluation v where v.exercise_id = e.id and v.group_id is null)
      union all
      select (n.closed_at at time zone 'Europe/Oslo')::date from incident n
      where n.municipality_id = any(municipality_family($2::uuid)) and n.state = 'closed' and not n.exercise
        and (n.closed_at at time zone 'Europe/Oslo')::date <= $3::date
        and not exists (select from statutory_entry s where s.incident_id = n.id and s.withdrawn_at is null)) open
    having count(*) > 0`,
});

/** What readiness shows of the municipality's own record. */
export const dutiesInReadiness = [...dutiesDue, neverRecorded, evaluation];
