import type { GroupQuery } from '../contract/groups.js';

/** What a group served before a municipality ended stays written, and is not what it serves now. */
export const isThere = `exists (select from municipality_version v where v.municipality_id = s.municipality_id
  and (v.valid_to is null or v.valid_to > (select (clock_now() at time zone 'Europe/Oslo')::date)))`;

/** A group with everything that belongs to it; what is asked for comes after. */
export const groups = `select g.id, g.name, g.meeting_place as "meetingPlace", g.member_count as "memberCount", g.version,
    array(select organisation_id from group_organisation where group_id = g.id order by 1) as "organisationIds",
    array(select s.municipality_id from group_municipality s where s.group_id = g.id and ${isThere} order by 1) as "municipalityIds",
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'unit', unit, 'quantity', quantity,
         'hoursToFirst', hours_to_first, 'seats', seats) order by capability), '[]')
       from group_capacity where group_id = g.id) as capacities
  from care_group g`;

/**
 * Walks the index on name and id, so that a late page costs what the first one costs; only the rows of the page are read. What is not asked
 * for is not in the statement, and the limit is written out: a plan that must do for all values finds no way past `$1 is null or …`, and
 * expects a tenth of all groups.
 */
export const pageOfGroups = ({
  municipality,
  capability,
  organisation,
  query,
  limit,
}: GroupQuery) => `with page as materialized (
    select g.id from care_group g
    where ${municipality === undefined ? '$1::uuid is null' : 'g.id in (select group_id from group_municipality where municipality_id = $1)'}
      and ${capability === undefined ? '$2::text is null' : 'g.id in (select group_id from group_capacity where capability = $2)'}
      and ${query === undefined ? '$3::text is null' : 'g.id in (select group_id from group_name where search_text like $3)'}
      and ${organisation === undefined ? '$6::uuid is null' : 'g.id in (select group_id from group_organisation where organisation_id = $6)'}
      and (g.name, g.id) > ($4, $5::uuid)
    order by g.name, g.id limit ${limit + 1})
  ${groups} where g.id in (select id from page) order by g.name, g.id`;
