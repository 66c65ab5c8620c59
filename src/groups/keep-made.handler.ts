import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../access/access.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { organisationMade } from './groups.jobs.js';

/** Once, and only to somebody who is an officer of the association right above. */
const appoint = `insert into role_grant (id, person_id, role, organisation_id)
  select $1, $2, 'organisation_officer', o.id from organisation o
  where o.id = $3
    and exists (select from role_grant g where g.person_id = $2 and g.role = 'organisation_officer'
      and g.organisation_id = o.parent_id and g.ended_at is null)
    and not exists (select from role_grant g where g.person_id = $2 and g.role = 'organisation_officer' and g.organisation_id = o.id)
  returning id`;

/** Lets an officer who has made an association under her own see to it. */
@Injectable()
export class KeepMadeHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  @Handles(organisationMade)
  async keep({ organisationId, personId }: PayloadOf<typeof organisationMade>): Promise<void> {
    await this.db.as(systemActor('groups'), async (tx) => {
      const given = await tx.query<unknown[]>(appoint, [newId(), personId, organisationId]);
      if (given.length > 0) await this.outbox.add(tx, grantsChanged, { personIds: [personId] });
    });
  }
}
