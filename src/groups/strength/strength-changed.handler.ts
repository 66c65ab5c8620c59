import { Injectable } from '@nestjs/common';
import { strengthChanged } from '../../people/people.jobs.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { readinessChanged } from '../groups.jobs.js';

/** Passes on what people have told of themselves to the municipalities that their groups serve; in a burst, once for many. */
@Injectable()
export class StrengthChangedHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  @Handles(strengthChanged)
  async pass({ personIds }: PayloadOf<typeof strengthChanged>): Promise<void> {
    await this.db.as(systemActor('groups'), async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `select distinct g.municipality_id as id from membership m join group_municipality g on g.group_id = m.group_id
         where m.person_id = any($1) and m.left_at is null order by id`,
        [personIds],
      );
      for (const { id } of rows)
        await this.outbox.addShared(tx, readinessChanged, { municipalityIds: [id] }, Priority.rest);
    });
  }
}
