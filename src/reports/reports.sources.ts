import { readinessSource } from '../cooperation/readiness.source.js';
import type { StatutoryDuty, StatutoryIntervals } from '../contract/statutory.js';
import { statutoryFloor } from './statutory.rules.js';

const columns: Readonly<Record<StatutoryDuty, [string, keyof StatutoryIntervals]>> = {
  plan_revision: ['revision_months', 'revisionMonths'],
  plan_exercise: ['exercise_months', 'exerciseMonths'],
  call_list: ['call_list_months', 'callListMonths'],
};

/** What the municipality's own duty asks of it within two months, or has asked for in vain; nothing where nothing was ever written down. */
export const dutiesInReadiness = (Object.keys(columns) as StatutoryDuty[]).map((duty) => {
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
