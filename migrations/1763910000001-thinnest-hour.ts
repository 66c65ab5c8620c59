import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // How few can be asked on a day at the hour when they are fewest, and when that is; whoever has told nothing counts, since silence is
  // no no. The number changes only at the beginning of the day and where somebody's usual hours end.
  `create function thinnest_hour(of_group uuid, can text, day date, counts_absence boolean, out people integer, out minute integer)
     language sql stable parallel safe begin atomic
     with able as materialized (
       select a.weekly from membership m left join availability a on a.person_id = m.person_id
       where m.group_id = of_group and m.left_at is null and can = any (m.capabilities)
         and not (counts_absence and coalesce(a.away @> day, false))
         and not (counts_absence and coalesce((a.not_now_until at time zone 'Europe/Oslo')::date > day, false))),
     midnight as (select (extract(isodow from day)::integer - 1) * 1440 as minute),
     moments as (
       select minute from midnight
       union
       select upper(span) from midnight, able, unnest(able.weekly) span where upper(span) > minute and upper(span) < minute + 1440)
     select (select count(*)::integer from able where weekly is null or weekly @> moments.minute) as people,
       moments.minute - midnight.minute as minute
     from moments, midnight order by 1, 2 limit 1;
   end`,

  `create or replace function people_left(of_group uuid, can text, day date) returns integer language sql stable parallel safe
     return (select people from thinnest_hour(of_group, can, day, true))`,
];

/** A minimum of people holds at every hour of the day, so their usual hours count too. */
export class ThinnestHour1763910000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
