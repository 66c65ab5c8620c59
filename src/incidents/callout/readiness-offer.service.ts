import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { OfferReadiness, ReadinessOffer } from '../../contract/callouts.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Invalid } from '../../platform/problem.js';
import { demandGroup } from '../request/request.service.js';

type Kept = { at: Date; isOver: boolean };

/** A group says unasked what it can give, and until when. */
@Injectable()
export class ReadinessOfferService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** Keeps the offer and has it shown to the municipalities that the group serves. */
  async offer(tx: Tx, actor: Actor, groupId: string, { lines, until, text }: OfferReadiness): Promise<ReadinessOffer> {
    await demandGroup(tx, groupId);
    const { personId } = demand(actor, 'readiness.offer', { groupId });
    const id = newId();
    const [kept] = await tx.query<Kept[]>(
      `insert into readiness_offer (id, group_id, lines, until_at, text, person_id) values ($1, $2, $3, $4, $5, $6)
       returning at, until_at <= at as "isOver"`,
      [id, groupId, JSON.stringify(lines), until, text ?? null, personId],
    );
    if (!kept || kept.isOver) throw new Invalid({}, [{ path: 'until', code: 'past' }]);
    await this.audit.write(tx, actor, 'readiness.offer', { kind: 'readiness_offer', id, groupId });
    await this.groups.tellReadiness(tx, [groupId]);
    return { id, groupId, lines, until, text: text ?? null, at: kept.at.toISOString() };
  }
}
