import { Injectable } from '@nestjs/common';
import type { ContactPoint } from '../contract/groups.js';
import { reachedAnew } from '../people/people.jobs.js';
import { AddressesAreOwn, AddressIsHers } from '../people/people.problem.js';
import { PersonService } from '../people/person.service.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { countAnew } from './groups.jobs.js';

const elsewhere = `select from person p where p.id = $1 and (
    exists (select from membership m where m.person_id = p.id and m.group_id <> $2 and m.left_at is null)
    or exists (select from role_grant r where r.person_id = p.id and r.ended_at is null))`;

/**
 * By which addresses a leader lets a member be reached. Who is in this group only is the group's to keep; of somebody who is more than that
 * a leader takes away only what the group itself has written down and she has not made her own, so that nobody cuts her off elsewhere.
 */
@Injectable()
export class MemberAddresses {
  constructor(
    private readonly db: Database,
    private readonly people: PersonService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Her channels count in every group that she is in, and the actor may count in his own only. Throws `AddressIsHers`; and `AddressesAreOwn`
   * where a leader would do more to herself than put them in order: nobody gets in as her by a session that she left open.
   */
  async reachBy(
    tx: Tx,
    actor: Actor,
    { groupId, personId }: { groupId: string; personId: string },
    points: readonly ContactPoint[],
  ): Promise<void> {
    const isHerself = actor.kind === 'person' && actor.personId === personId;
    if (isHerself && !(await this.people.hasThese(tx, personId, points))) throw new AddressesAreOwn();
    const address = await this.people.takenFromHer(tx, personId, groupId, points);
    if (address !== undefined && (await this.isElsewhere(personId, groupId))) throw new AddressIsHers({ address });
    await this.people.reachBy(tx, personId, points);
    await this.outbox.add(tx, countAnew, { personIds: [personId] });
    await this.outbox.add(tx, reachedAnew, { personIds: [personId] });
  }

  /** Asked as the service: what else she is, is not for the group to see. */
  private async isElsewhere(personId: string, groupId: string): Promise<boolean> {
    const found = await this.db.reading(systemActor('groups'), (tx) =>
      tx.query<unknown[]>(elsewhere, [personId, groupId]),
    );
    return found.length > 0;
  }
}
