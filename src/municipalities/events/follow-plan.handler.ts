import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { Sweeps } from '../../platform/sweeps.js';
import { EventCarrier } from './event.carrier.js';
import { followPlan } from './events.jobs.js';

const actor = systemActor('municipality-events');
const everyMs = 30_000;

/** Does what plans for the map ask for: at once when one is made or decided, and by the database's clock when a day has come. */
@Injectable()
export class FollowPlanHandler implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly sweeps: Sweeps,
    private readonly carrier: EventCarrier,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(everyMs, 'municipality events', () => this.sweep());
  }

  @Handles(followPlan)
  async follow({ planId }: PayloadOf<typeof followPlan>): Promise<void> {
    await this.db.as(actor, (tx) => this.carrier.follow(tx, planId));
    await this.endOfficers();
  }

  /** Everything that waits, each plan in a transaction of its own. */
  async sweep(): Promise<void> {
    const waiting = await this.db.as(actor, (tx) => this.carrier.waiting(tx));
    for (const planId of waiting) await this.db.as(actor, (tx) => this.carrier.follow(tx, planId));
    await this.endOfficers();
  }

  private async endOfficers(): Promise<void> {
    await this.db.as(actor, (tx) => this.carrier.endOfficers(tx));
  }
}
