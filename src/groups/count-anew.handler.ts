import { Injectable } from '@nestjs/common';
import { reachChanged } from '../people/people.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { GroupService } from './group.service.js';
import { countAnew } from './groups.jobs.js';

/** Keeps the counts of groups that whoever changed a person may not count in. */
@Injectable()
export class CountAnewHandler {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupService,
  ) {}

  @Handles(countAnew)
  async countAnew({ personIds }: PayloadOf<typeof countAnew>): Promise<void> {
    await this.ofThese(personIds);
  }

  /** The same where they have changed it themselves. */
  @Handles(reachChanged)
  async reachChanged({ personIds }: PayloadOf<typeof reachChanged>): Promise<void> {
    await this.ofThese(personIds);
  }

  private async ofThese(personIds: readonly string[]): Promise<void> {
    await this.db.as(systemActor('groups'), async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        'select distinct group_id as id from membership where person_id = any($1) and left_at is null',
        [personIds],
      );
      if (rows.length > 0)
        await this.groups.recount(
          tx,
          rows.map(({ id }) => id),
        );
    });
  }
}
