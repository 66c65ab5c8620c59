import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const self = 'person_id = (select actor_person())';

const statements = [
  // What she has entered herself waits unverified, and what she has taken away is kept so for a day: neither is used for anything but to say so there.
  `alter table contact_point add column proved_at timestamptz, add column removed_at timestamptz`,
  // By which address somebody signed in; no key to it, since the session outlives the address.
  `alter table sign_in_code add column contact_point_id uuid`,
  `alter table session add column contact_point_id uuid`,
  `create table address_proof (
     id uuid constraint address_proof_pkey primary key,
     contact_point_id uuid not null constraint address_proof_contact_point_id_fkey references contact_point on delete cascade,
     person_id uuid not null constraint address_proof_person_id_fkey references person,
     code_hash bytea,
     tries smallint not null default 0,
     created_at timestamptz not null default clock_now(),
     expires_at timestamptz not null,
     used_at timestamptz)`,
  `create index address_proof_by_contact_point on address_proof (contact_point_id)`,
  `create index address_proof_age on address_proof (expires_at)`,
  `create index contact_point_aside on contact_point (created_at) where verified_at is null`,
  ...lock('address_proof', { read: any(self), insert: any(self), update: any(self), remove: system }),
];

/** A person adds addresses of her own, which count once a code sent there has come back, and takes them away. */
export class OwnAddresses1764030000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
