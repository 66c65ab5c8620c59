import { Injectable } from '@nestjs/common';
import { contactTakenOver } from '../groups/groups.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';

/** A row is not changed into somebody else's: it goes, and the same one of hers comes in its place. */
const takeOver = `
  with gone as (delete from agreement_contact where group_id = $1 and person_id = $2 returning *)
  insert into agreement_contact select became.*
  from gone, jsonb_populate_record(null::agreement_contact, to_jsonb(gone) || jsonb_build_object('person_id', $3::uuid)) as became
  on conflict (agreement_id, person_id) do nothing`;

/** Keeps whom agreements name as the one to ring, when she turned out to be somebody whom the service knows. */
@Injectable()
export class ContactTakenOverHandler {
  constructor(private readonly db: Database) {}

  @Handles(contactTakenOver)
  async takeOver({ groupId, before, personId }: PayloadOf<typeof contactTakenOver>): Promise<void> {
    await this.db.as(systemActor('cooperation'), (tx) => tx.query(takeOver, [groupId, before, personId]));
  }
}
