import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = qualification.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
const officers = 'organisation_id = any ((select actor_organisations())::uuid[])';

/** What most groups ask for, as a start: an organisation adds its own beside them. */
const usual: [area: string, nb: string, nn: string, en: string, months: number | null][] = [
  ['course', 'Grunnkurs i omsorgsberedskap', 'Grunnkurs i omsorgsberedskap', 'Basic course in care preparedness', null],
  [
    'course',
    'Førstehjelp med hjerte- og lungeredning',
    'Førstehjelp med hjarte- og lungeredning',
    'First aid with CPR',
    24,
  ],
  ['course', 'Psykososial førstehjelp', 'Psykososial førstehjelp', 'Psychosocial first aid', 60],
  ['course', 'Mattrygghet og hygiene', 'Mattryggleik og hygiene', 'Food safety and hygiene', 60],
  ['course', 'Brannvern', 'Brannvern', 'Fire safety', 24],
  ['course', 'Drift av evakueringssted', 'Drift av evakueringsstad', 'Running an evacuation centre', 60],
  ['police_certificate', 'Politiattest', 'Politiattest', 'Police certificate', 36],
  ['confidentiality', 'Taushetserklæring', 'Teieerklæring', 'Declaration of confidentiality', null],
];

const statements = [
  `create table qualification_kind (
     id uuid constraint qualification_kind_pkey primary key,
     organisation_id uuid constraint qualification_kind_organisation_id_fkey references organisation,
     area text not null constraint qualification_kind_area check (area in ('course', 'police_certificate', 'confidentiality')),
     names jsonb not null,
     valid_months smallint constraint qualification_kind_valid_months check (valid_months between 1 and 600),
     retired_at timestamptz)`,
  `create index qualification_kind_by_organisation on qualification_kind (organisation_id)`,
  // Whose they are is left open: everybody's, until an organisation says its own.
  ...usual.map(
    ([area, nb, nn, en, months]) =>
      `insert into qualification_kind (id, area, names, valid_months)
       values (uuidv7(), '${area}', '${JSON.stringify({ nb, nn, en })}', ${months})`,
  ),
  ...lock('qualification_kind', {
    read: '(select actor_is_signed_in())',
    insert: any(officers),
    update: any(officers),
  }),
  `revoke update on qualification_kind from beredt_service`,
  `grant update (names, valid_months, retired_at) on qualification_kind to beredt_service`,

  `create table qualification (
     id uuid constraint qualification_pkey primary key,
     person_id uuid not null constraint qualification_person_id_fkey references person,
     kind_id uuid not null constraint qualification_kind_id_fkey references qualification_kind,
     obtained_on date not null,
     valid_to date,
     state text not null constraint qualification_state check (state in ('reported', 'confirmed', 'declined')),
     word text,
     decided_by uuid constraint qualification_decided_by_fkey references person,
     decided_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default clock_now(),
     constraint qualification_lasts check (obtained_on <= valid_to))`,
  `create index qualification_by_person on qualification (person_id, id)`,
  `create index qualification_by_end on qualification (valid_to) where state = 'confirmed' and valid_to is not null`,
  ...lock('qualification', {
    read: any(self, led),
    insert: any(`(${self} and state = 'reported')`, led),
    update: any(led),
    remove: any(self, led),
  }),
  // What was reported stays as it was reported; only what became of it changes.
  `revoke update on qualification from beredt_service`,
  `grant update (valid_to, state, word, decided_by, decided_at, version) on qualification to beredt_service`,

  // What people hold: confirmed, and of several of a kind the one that lasts longest. Also what has run out is here.
  `create view qualification_held with (security_invoker = true) as
     select q.id, q.person_id, q.kind_id, q.obtained_on, q.valid_to from qualification q
     where q.state = 'confirmed' and not exists (select from qualification other
       where other.person_id = q.person_id and other.kind_id = q.kind_id and other.state = 'confirmed'
         and (coalesce(other.valid_to, 'infinity'), other.id) > (coalesce(q.valid_to, 'infinity'), q.id))`,
  `grant select on qualification_held to beredt_service`,
];

/** What people have learnt and shown, until when it holds, and what an organisation asks for. */
export class Qualifications1763742400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
