import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock } from './row-security.js';

const searched = (group: string) => `lower(${group}.name collate "nb-NO-x-icu") collate "C"`;
const named = (how: '=' | '<>') =>
  `actor_kind() <> '' and exists (select from care_group g where g.id = group_name.group_id and group_name.search_text ${how} ${searched('g')})`;

const statements = [
  `create extension if not exists pg_trgm`,

  // What a group is called is known to all, and only therefore can an index find parts of it: behind a wall PostgreSQL compares nothing
  // by `like` before it knows who is asking.
  `create table group_name (
     group_id uuid constraint group_name_pkey primary key
       constraint group_name_group_id_fkey references care_group on delete cascade,
     search_text text collate "C" not null)`,
  `create index group_name_by_parts on group_name using gin (search_text gin_trgm_ops)`,
  // Whoever may change a group is asked at the group; here only what is wrong is changed, and only into what is right.
  ...lock('group_name', {
    read: 'true',
    insert: named('='),
  }),
  `create policy group_name_update on group_name for update using (${named('<>')}) with check (${named('=')})`,
  `grant update on group_name to beredt_service`,
  `create function keep_group_name() returns trigger language plpgsql as
     $$ begin
       if tg_op = 'INSERT' then
         insert into group_name (group_id, search_text) values (new.id, ${searched('new')});
       else
         update group_name set search_text = ${searched('new')} where group_id = new.id;
       end if;
       return null;
     end $$`,
  `select set_config('beredt.kind', 'system', true)`,
  `insert into group_name (group_id, search_text) select id, ${searched('g')} from care_group g`,
  `create trigger care_group_is_named after insert or update of name on care_group for each row execute function keep_group_name()`,

  `drop index care_group_by_words`,
  `alter table care_group drop column search_text`,
];

/** Groups are found by a part of their name through an index. */
export class GroupNames1763930000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
