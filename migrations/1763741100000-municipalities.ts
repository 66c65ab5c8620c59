import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock, system } from './row-security.js';

const publicFacts = { read: 'true', insert: system, update: system, remove: system };

const statements = [
  // Letters of Norwegian keyboards stay as they are; other accents and Sami and Kven letters may be left out in a search.
  `create function municipality_search_form(words text) returns text language sql immutable strict parallel safe
     return ' ' || btrim(regexp_replace(
       translate(lower(words collate "nb-NO-x-icu"),
         'áàâäãčçďđéèêëíìîïŋñöóòôõšśťŧüúùûýžźʒǯǧǥǩ',
         'aaaaaccddeeeeiiiinnooooossttuuuuyzzzzggk'),
       '[ ()/,.''–-]+', ' ', 'g'))`,
  `create function municipality_search_text(number text, official_names text[]) returns text
     language sql immutable strict parallel safe
     return ' ' || number || municipality_search_form(array_to_string(official_names, ' '))`,

  `create table county (
     number text constraint county_pkey primary key constraint county_number_form check (number ~ '^[0-9]{2}$'),
     name text not null,
     official_names text[] not null,
     constraint county_name_is_first check (name <> '' and name = official_names[1]))`,
  ...lock('county', publicFacts),

  `create table municipality (id uuid constraint municipality_pkey primary key)`,
  ...lock('municipality', publicFacts),

  // A beginning that is not known is left open; so is an end that has not come.
  `create table municipality_version (
     id uuid constraint municipality_version_pkey primary key default uuidv7(),
     municipality_id uuid not null constraint municipality_version_municipality_id_fkey references municipality,
     number text not null constraint municipality_version_number_form check (number ~ '^[0-9]{4}$'),
     name text collate "nb-NO-x-icu" not null,
     official_names text[] not null,
     county_number text not null,
     language_form text constraint municipality_version_language check (language_form in ('nb', 'nn', 'neutral')),
     valid_from date,
     valid_to date,
     search_text text not null generated always as (municipality_search_text(number, official_names)) stored,
     constraint municipality_version_name_is_first check (name <> '' and name = official_names[1]),
     constraint municipality_version_county check (county_number = left(number, 2)),
     constraint municipality_version_lasts check (valid_from < valid_to))`,
  `create index municipality_version_order on municipality_version (name, number)`,
  `create index municipality_version_by_number on municipality_version (number)`,
  `create index municipality_version_by_municipality on municipality_version (municipality_id)`,
  `create unique index municipality_version_one_open_per_number on municipality_version (number) where valid_to is null`,
  `create unique index municipality_version_one_open on municipality_version (municipality_id) where valid_to is null`,
  ...lock('municipality_version', publicFacts),

  `create table municipality_event (
     id uuid constraint municipality_event_pkey primary key default uuidv7(),
     kind text not null,
     "on" date not null,
     from_numbers text[] not null,
     to_numbers text[] not null,
     constraint municipality_event_form check (case kind
       when 'merge' then cardinality(from_numbers) >= 1 and cardinality(to_numbers) = 1
       when 'split' then cardinality(from_numbers) = 1 and cardinality(to_numbers) >= 2
       when 'renumber' then cardinality(from_numbers) = 1 and cardinality(to_numbers) = 1 and from_numbers <> to_numbers
       when 'rename' then cardinality(from_numbers) = 1 and from_numbers = to_numbers
       else false end))`,
  `create index municipality_event_day on municipality_event ("on")`,
  ...lock('municipality_event', publicFacts),

  // What is called how today, by the database's clock on a Norwegian wall.
  `create view municipality_today with (security_invoker = true) as
     select v.municipality_id as id, v.number, v.name, v.official_names, v.language_form, v.search_text,
       v.county_number, c.name as county_name, to_char(v.valid_from, 'YYYY-MM-DD') as valid_from
     from municipality_version v
     join county c on c.number = v.county_number
     where (v.valid_from is null or v.valid_from <= (select (clock_now() at time zone 'Europe/Oslo')::date))
       and (v.valid_to is null or v.valid_to > (select (clock_now() at time zone 'Europe/Oslo')::date))`,
  `grant select on municipality_today to beredt_service`,
];

/** Counties, municipalities, how they were called when, and what happened to the map: facts for everyone to read. */
export class Municipalities1763741100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
