import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // That something was sent stays on record when the address it went to is taken away.
  `alter table delivery alter column contact_point_id drop not null`,
  `alter table delivery drop constraint delivery_contact_point_id_fkey`,
  `alter table delivery add constraint delivery_contact_point_id_fkey
     foreign key (contact_point_id) references contact_point on delete set null`,
  `create index delivery_by_contact_point on delivery (contact_point_id)`,
];

/** What was sent is remembered longer than the address that it went to. */
export class DeliveriesOutliveAddresses1763742050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
