import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Sweeps } from '../../platform/sweeps.js';

/** Whoever was only ever on a list that was taken back, and was never asked anything, is nobody whom the service has to know. */
const forgetUndone = `update person p set name = '–', home_postcode = null, version = version + 1
  from roster_import_row r join roster_import i on i.id = r.import_id
  where i.undone_at is not null and r.before is null and r.person_id = p.id and p.name <> '–'
    and not exists (select from membership m where m.person_id = p.id and m.left_at is null)
    and not exists (select from role_grant g where g.person_id = p.id and g.ended_at is null)
    and not exists (select from callout_member c where c.person_id = p.id)`;

const outlived = [
  forgetUndone,
  `delete from roster_import where imported_at < clock_now() - interval '1 day'`,
  `delete from join_request where asked_at < clock_now() - interval '60 days'`,
  `delete from join_link where least(expires_at, revoked_at) < clock_now() - interval '1 day'`,
];

/** Forgets who was on lists that were taken back, what members were before an import once it can no longer be undone, and those who have waited in vain. */
@Injectable()
export class RosterUpkeep implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(600_000, 'imports and requests to join that are over', () => this.forget());
  }

  async forget(): Promise<void> {
    await this.db.as(systemActor('roster'), async (tx) => {
      for (const statement of outlived) await tx.query(statement);
    });
  }
}
