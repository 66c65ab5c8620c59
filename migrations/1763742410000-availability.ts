import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = availability.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
const leads = 'group_id = any ((select actor_groups())::uuid[])';

const statements = [
  // The week as minutes from Monday 00:00 by the clock on a Norwegian wall; no week told means any time.
  `create table availability (
     person_id uuid constraint availability_pkey primary key constraint availability_person_id_fkey references person,
     weekly int4multirange constraint availability_weekly check (weekly <@ '{[0,10080)}'::int4multirange),
     not_now_until timestamptz,
     away datemultirange not null default '{}',
     constraints text,
     version integer not null default 1,
     updated_at timestamptz not null default clock_now())`,
  `create index availability_away on availability using gist (away) where away <> '{}'`,
  ...lock('availability', { read: any(self, led), insert: any(self, led), update: any(self, led) }),

  // The same decision as the rule in code; a test holds them together.
  `create function week_minute(moment timestamptz) returns integer language sql immutable parallel safe
     return (select ((extract(isodow from wall) - 1) * 1440 + extract(hour from wall) * 60 + extract(minute from wall))::integer
       from (select moment at time zone 'Europe/Oslo' as wall) clock)`,
  `create function availability_at(weekly int4multirange, not_now_until timestamptz, away datemultirange, moment timestamptz)
     returns text language sql immutable parallel safe return case
       when away is null then 'untold'
       when moment < not_now_until or away @> (moment at time zone 'Europe/Oslo')::date then 'away'
       when weekly is null or weekly @> week_minute(moment) then 'available'
       else 'other_hours' end`,

  `create table group_minimum (
     group_id uuid not null constraint group_minimum_group_id_fkey references care_group,
     capability text not null,
     people smallint not null constraint group_minimum_people check (people > 0),
     constraint group_minimum_pkey primary key (group_id, capability))`,
  ...lock('group_minimum', { read: any(leads), insert: any(leads), remove: any(leads) }),

  // How many who can do something are not away on a day; at which hours they can be asked does not count here.
  `create function people_left(of_group uuid, can text, day date) returns integer language sql stable parallel safe
     return (select count(*)::integer from membership m left join availability a on a.person_id = m.person_id
       where m.group_id = of_group and m.left_at is null and can = any (m.capabilities)
         and not coalesce(a.away @> day, false)
         and not coalesce((a.not_now_until at time zone 'Europe/Oslo')::date > day, false))`,

  `create table calendar_feed (
     id uuid constraint calendar_feed_pkey primary key,
     person_id uuid constraint calendar_feed_person_id_fkey references person,
     group_id uuid constraint calendar_feed_group_id_fkey references care_group,
     token_hash bytea not null constraint calendar_feed_token unique,
     language text not null constraint calendar_feed_language check (language in ('nb', 'nn', 'en')),
     made_by uuid not null constraint calendar_feed_made_by_fkey references person,
     created_at timestamptz not null default clock_now(),
     revoked_at timestamptz,
     constraint calendar_feed_of_one check (num_nonnulls(person_id, group_id) = 1))`,
  `create index calendar_feed_by_person on calendar_feed (person_id, id)`,
  `create index calendar_feed_by_group on calendar_feed (group_id, id)`,
  ...lock('calendar_feed', { read: any(self, leads), insert: any(self, leads), update: any(self, leads) }),
  `revoke update on calendar_feed from beredt_service`,
  `grant update (revoked_at) on calendar_feed to beredt_service`,
];

/** When people can be asked, how many a group wants there to be, and calendars at secret addresses. */
export class Availability1763742410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
