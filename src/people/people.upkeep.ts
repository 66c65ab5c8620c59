import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Sweeps } from '../platform/sweeps.js';

/** Forgets within a day addresses that were never proved, those that somebody has taken away, and the codes that went there. */
@Injectable()
export class PeopleUpkeep implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(600_000, 'addresses put aside', () => this.forget());
  }

  /** Deletes what has been good for nothing for a day. */
  async forget(): Promise<void> {
    await this.db.as(systemActor('people'), async (tx) => {
      await tx.query(`delete from address_proof where expires_at < clock_now() - interval '1 day'`);
      await tx.query(
        `delete from contact_point where verified_at is null and created_at < clock_now() - interval '1 day'
           and coalesce(removed_at, created_at) < clock_now() - interval '1 day'`,
      );
    });
  }
}
