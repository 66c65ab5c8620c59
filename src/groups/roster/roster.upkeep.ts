import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Sweeps } from '../../platform/sweeps.js';

const outlived = [
  `delete from roster_import where imported_at < clock_now() - interval '1 day'`,
  `delete from join_request where asked_at < clock_now() - interval '60 days'`,
  `delete from join_link where least(expires_at, revoked_at) < clock_now() - interval '1 day'`,
];

/** Forgets what members were before an import once it can no longer be undone, and those who have waited in vain. */
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
