import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create function actor_officer_municipalities() returns uuid[] language sql stable parallel safe
     return coalesce(nullif(current_setting('beredt.officer_municipalities', true), '')::uuid[], '{}')`,
  // Whoever may only read in a municipality is let write nowhere, also where the code would forget to ask.
  `do $$
   declare
     policy record;
     clauses text;
   begin
     for policy in select tablename, policyname, qual, with_check from pg_policies
       where schemaname = 'public' and cmd <> 'SELECT'
         and coalesce(qual, '') || coalesce(with_check, '') like '%actor_municipalities()%'
     loop
       clauses := coalesce(' using (' || policy.qual || ')', '') || coalesce(' with check (' || policy.with_check || ')', '');
       execute format('alter policy %I on %I', policy.policyname, policy.tablename)
         || replace(clauses, 'actor_municipalities()', 'actor_officer_municipalities()');
     end loop;
   end $$`,
];

/** Readers of a municipality's records write none of them. */
export class ReadersDoNotWrite1763749000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
