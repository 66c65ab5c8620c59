import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Log } from '../platform/log.js';
import { Sweeps } from '../platform/sweeps.js';
import { Audit } from './audit.service.js';
import { idleSessionSeconds } from './session.service.js';

const actor = systemActor('upkeep');
const batch = 1000;

/** Seals the audit within seconds, and forgets what has been worth nothing for a day. */
@Injectable()
export class AccessUpkeep implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly sweeps: Sweeps,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(2000, 'audit sealing', () => this.seal());
    this.sweeps.every(600_000, 'sessions and codes that are over', () => this.forget());
    this.sweeps.every(600_000, 'head of the audit', () => this.tellHead());
  }

  /** Seals everything that is committed; resolves with how many entries. */
  async seal(): Promise<number> {
    for (let sealed = 0; ;) {
      const more = await this.db.as(actor, (tx) => this.audit.seal(tx, batch));
      sealed += more;
      if (more < batch) return sealed;
    }
  }

  /** Deletes sessions and codes a day after their end. */
  async forget(): Promise<void> {
    await this.db.as(actor, async (tx) => {
      await tx.query(`delete from sign_in_code where expires_at < clock_now() - interval '1 day'`);
      await tx.query(
        `delete from session
         where least(expires_at, ended_at, last_seen_at + make_interval(secs => $1)) < clock_now() - interval '1 day'`,
        [idleSessionSeconds],
      );
    });
  }

  /** Puts the head of the chain where the database cannot reach it: a chain that was cut short holds, but does not get this far. */
  async tellHead(): Promise<void> {
    const { seq, hash } = await this.db.as(actor, (tx) => this.audit.head(tx));
    if (seq > 0) this.log.info({ seq, hash: Buffer.from(hash).toString('hex') }, 'the audit stands at this seal');
  }
}
