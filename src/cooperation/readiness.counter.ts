import { Injectable } from '@nestjs/common';
import type { Readiness } from '../contract/readiness.js';
import { wallAt } from '../people/availability/availability.rules.js';
import type { Tx } from '../platform/database.js';
import { readinessSources, type ReadinessSource } from './readiness.source.js';

/** Whose readiness is looked at, by whom, and at which time. */
export type Look = { groupIds: readonly string[]; municipalityId: string | null; at: string };
export type Counted = Pick<Readiness, 'strength' | 'holes' | 'dues'>;

type Strength = Readiness['strength'][number];
type Found = { group_id: string | null; count: number; due_on?: string };

/** One statement for all groups together; who is in several is counted once in the sum. */
const strength = `
  with asked as (
    select m.group_id, m.person_id, m.capabilities, availability_at(a.weekly, a.not_now_until, a.away, $2::timestamptz) as state
    from membership m left join availability a on a.person_id = m.person_id
    where m.group_id = any($1) and m.left_at is null)
  select group_id as "groupId", capability, count(distinct person_id)::integer as members,
    (count(distinct person_id) filter (where state = 'available'))::integer as available,
    (count(distinct person_id) filter (where state = 'untold'))::integer as untold
  from asked, unnest(capabilities) capability group by grouping sets ((group_id, capability), (capability))
  order by capability, group_id nulls first`;

/** Dates leave as text, whatever the place that finds them writes; every parameter is named, whichever of them it needs. */
const shaped = (finds: string) =>
  `with looked as (select $1::uuid[] as groups, $2::uuid as municipality, $3::date as day)
   select found.group_id, found.count, to_jsonb(found) ->> 'due_on' as due_on from (${finds}) found where found.count > 0`;

/** Counts what only the groups themselves may look at: numbers, never names. Must be asked as the service itself, by whoever has permitted it. */
@Injectable()
export class ReadinessCounter {
  /** As many statements however many groups there are. */
  async count(tx: Tx, { groupIds, municipalityId, at }: Look): Promise<Counted> {
    const rows = await tx.query<(Omit<Strength, 'groupId'> & { groupId: string | null })[]>(strength, [groupIds, at]);
    const counted: Counted = {
      strength: rows.map(({ groupId, ...row }) => (groupId === null ? row : { groupId, ...row })),
      holes: [],
      dues: [],
    };
    const { date } = wallAt(new Date(at));
    for (const source of readinessSources()) {
      const found = await tx.query<Found[]>(shaped(source.finds), [groupIds, municipalityId, date]);
      for (const one of found) add(counted, source, one);
    }
    return counted;
  }
}

function add(counted: Counted, source: ReadinessSource, { group_id, count, due_on }: Found): void {
  const where = group_id === null ? {} : { groupId: group_id };
  if ('hole' in source) counted.holes.push({ kind: source.hole, ...where, count });
  else if (due_on) counted.dues.push({ kind: source.due, ...where, dueOn: due_on, count });
}
