import { Injectable } from '@nestjs/common';
import { inherited } from '../municipalities/events/events.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { Outbox } from '../platform/outbox.js';
import { readinessChanged } from './groups.jobs.js';

/** Passes on that a municipality has taken over groups and agreements, to those who look at its readiness. */
@Injectable()
export class TellInheritedHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  @Handles(inherited)
  async tell({ municipalityIds }: PayloadOf<typeof inherited>): Promise<void> {
    await this.db.as(systemActor('groups'), (tx) => this.outbox.add(tx, readinessChanged, { municipalityIds }));
  }
}
