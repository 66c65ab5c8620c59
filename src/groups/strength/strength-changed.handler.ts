import { Injectable } from '@nestjs/common';
import { strengthChanged } from '../../people/people.jobs.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { readinessChanged } from '../groups.jobs.js';

/** Passes on what people have told of themselves to their groups' leaders and the municipalities that these serve; in a burst, once for many. */
@Injectable()
export class StrengthChangedHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  @Handles(strengthChanged)
  async pass({ personIds }: PayloadOf<typeof strengthChanged>): Promise<void> {
    await this.db.as(systemActor('groups'), async (tx) => {
      const looking = async (column: 'municipality_id' | 'group_id'): Promise<string[]> => {
        const rows = await tx.query<{ id: string }[]>(
          `select distinct ${column} as id from membership m left join group_municipality g using (group_id)
           where m.person_id = any($1) and m.left_at is null and ${column} is not null order by id`,
          [personIds],
        );
        return rows.map(({ id }) => id);
      };
      for (const id of await looking('municipality_id'))
        await this.outbox.addShared(tx, readinessChanged, { municipalityIds: [id] }, Priority.rest);
      for (const id of await looking('group_id'))
        await this.outbox.addShared(tx, readinessChanged, { municipalityIds: [], groupIds: [id] }, Priority.rest);
    });
  }
}
