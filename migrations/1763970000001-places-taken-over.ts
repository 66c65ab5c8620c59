import type { MigrationInterface, QueryRunner } from 'typeorm';

const followsRecipient = (table: string) => [
  `alter table ${table} drop constraint ${table}_recipient_fkey`,
  `alter table ${table} add constraint ${table}_recipient_fkey foreign key (message_id, person_id)
     references recipient (message_id, person_id) on update cascade`,
];

// Whoever is known again as somebody else is asked as her from then on, by the messages and links that are out already.
const statements = ['delivery', 'reply_link'].flatMap(followsRecipient);

/** What somebody was asked goes over to whom she turns out to be. */
export class PlacesTakenOver1763970000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
