import { Injectable } from '@nestjs/common';
import type { GroupStrength, MemberAvailabilityQuery, MemberAvailability } from '../../contract/availability.js';
import type { GroupQualificationQuery } from '../../contract/qualifications.js';
import { qualificationColumns, type QualificationRow } from '../../people/qualifications/qualification.view.js';
import type { Tx } from '../../platform/database.js';
import { decodeCursor } from '../../platform/paging.js';

export type StrengthRow = Omit<GroupStrength, 'at'> & { at: Date };
export type GroupQualificationRow = QualificationRow & { readonly name: string };

const today = `(clock_now() at time zone 'Europe/Oslo')::date`;

/**
 * The first day on which each minimum is not met, at the hour when they are fewest: in a usual week, and within two months because of
 * somebody's absence. Only the seven days after an absence begins are looked at, since what comes later is a week that has been seen.
 */
const shortages = `
  with days as (
    select distinct start + ahead as day from generate_series(0, 6) ahead, (
      select ${today} as start
      union
      select lower(days) from membership m join availability a on a.person_id = m.person_id, unnest(a.away) days
      where m.group_id = $1 and m.left_at is null and lower(days) between ${today} and ${today} + 60) starts)
  select distinct on (g.capability, usual) g.capability, usual, d.day as "from", g.people as minimum, found.people,
    to_char(make_interval(mins => found.minute), 'HH24:MI') as clock
  from group_minimum g cross join days d
  cross join lateral thinnest_hour(g.group_id, g.capability, d.day, false) week
  cross join lateral thinnest_hour(g.group_id, g.capability, d.day, true) left_then
  cross join lateral (values (true, week.people, week.minute), (false, left_then.people, left_then.minute)) found (usual, people, minute)
  where g.group_id = $1 and found.people < g.people and (usual or found.people < week.people)
  order by g.capability, usual, d.day`;

const strength = `
  with asked as (
    select m.capabilities, availability_at(a.weekly, a.not_now_until, a.away, moment.at) as state
    from membership m left join availability a on a.person_id = m.person_id,
      (select coalesce($2::timestamptz, clock_now()) as at) moment
    where m.group_id = $1 and m.left_at is null),
  counted as (
    select capability, count(*) as members, count(*) filter (where state = 'available') as available,
      count(*) filter (where state = 'untold') as untold
    from asked, unnest(capabilities) capability group by capability),
  minimum as (select capability, people from group_minimum where group_id = $1)
  select g.id as "groupId", g.version, coalesce($2::timestamptz, clock_now()) as at,
    (select count(*)::integer from asked) as members,
    (select count(*)::integer from asked where state = 'available') as available,
    (select count(*)::integer from asked where state = 'away') as away,
    (select count(*)::integer from asked where state = 'untold') as untold,
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'members', coalesce(c.members, 0),
        'available', coalesce(c.available, 0), 'untold', coalesce(c.untold, 0), 'minimum', n.people) order by capability), '[]')
      from counted c full join minimum n using (capability)) as capabilities,
    (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from (${shortages}) s) as shortages
  from care_group g where g.id = $1`;

const members = `
  select m.id as "membershipId", p.id as "personId", p.name, m.capabilities, told.state,
    case when told.state = 'away' then greatest(
      case when a.not_now_until > moment.at then (a.not_now_until at time zone 'Europe/Oslo')::date end,
      (select upper(days) - 1 from unnest(a.away) days where days @> (moment.at at time zone 'Europe/Oslo')::date))::text end as until,
    a.constraints
  from (select coalesce($2::timestamptz, clock_now()) as at) moment
  cross join membership m join person p on p.id = m.person_id left join availability a on a.person_id = m.person_id
  cross join lateral (select availability_at(a.weekly, a.not_now_until, a.away, moment.at) as state) told
  where m.group_id = $1 and m.left_at is null and ($3::text is null or told.state = $3)
    and ($4::text is null or $4 = any (m.capabilities)) and ($5::text is null or (p.name, m.id) > ($5, $6::uuid))
  order by p.name, m.id limit $7`;

const qualifications = `
  select ${qualificationColumns}, p.name
  from membership m join person p on p.id = m.person_id
  join qualification q on q.person_id = m.person_id join qualification_kind k on k.id = q.kind_id
  where m.group_id = $1 and m.left_at is null
    and case $2::text when 'reported' then q.state = 'reported'
      when 'held' then exists (select from qualification_held h where h.id = q.id)
      else q.valid_to <= ${today} + 60 and exists (select from qualification_held h where h.id = q.id) end
    and ($3::text is null or (p.name, q.id) > ($3, $4::uuid))
  order by p.name, q.id limit $5`;

/** Reads how strong groups are; sees what the row-level security lets the actor see, and asks nobody's leave. */
@Injectable()
export class StrengthReader {
  /** The group at a time, now where none is said. */
  async of(tx: Tx, groupId: string, at?: string): Promise<StrengthRow> {
    const [row] = await tx.query<StrengthRow[]>(strength, [groupId, at ?? null]);
    return row!;
  }

  /** One member more than the limit, in Norwegian alphabet, each as she can be asked at the time. */
  async members(
    tx: Tx,
    groupId: string,
    { at, state, capability, limit, cursor }: MemberAvailabilityQuery,
  ): Promise<MemberAvailability[]> {
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<MemberAvailability[]>(members, [
      groupId,
      at ?? null,
      state ?? null,
      capability ?? null,
      name,
      id,
      limit + 1,
    ]);
  }

  /** One qualification of a member more than the limit, by the member's name. */
  async qualifications(
    tx: Tx,
    groupId: string,
    { show, limit, cursor }: GroupQualificationQuery,
  ): Promise<GroupQualificationRow[]> {
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<GroupQualificationRow[]>(qualifications, [groupId, show, name, id, limit + 1]);
  }
}
