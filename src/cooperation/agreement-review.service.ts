import { Injectable } from '@nestjs/common';
import type { ReviewAgreement } from '../contract/agreement-annexes.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { refuseMove, refuseUnfitReview, yearsAfter } from './agreement.rules.js';
import { AgreementService } from './agreement.service.js';
import { nameOf, sideOf } from './agreement.sides.js';
import type { AgreementRow } from './agreement.view.js';

/** The two go through what they have agreed: who says so, when it was, and when next; what was signed stands as it is. */
@Injectable()
export class AgreementReviewService {
  constructor(private readonly agreements: AgreementService) {}

  /** Writes down a review in the name of the actor's side; next in a year where no day is said. */
  async record(tx: Tx, actor: Actor, id: string, { side: wanted, on, next }: ReviewAgreement): Promise<AgreementRow> {
    const agreement = await this.agreements.hold(tx, actor, id);
    const { side, person } = sideOf(actor, 'speak', agreement, wanted);
    refuseMove(agreement.state, 'review');
    const nextOn = next ?? yearsAfter(on, 1);
    const [{ today }] = await tx.query<[{ today: string }]>(
      `select (clock_now() at time zone 'Europe/Oslo')::date::text as today`,
    );
    refuseUnfitReview({ on, next: nextOn }, today);
    const { municipalityId, groupId } = agreement;
    const name = await nameOf(tx, person);
    await tx.query(
      `insert into agreement_review (id, agreement_id, municipality_id, group_id, side, person_id, name, reviewed_on, next_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), id, municipalityId, groupId, side, person.personId, name, on, nextOn],
    );
    return this.agreements.settled(tx, actor, 'agreement.review', agreement, { side, on, next: nextOn });
  }
}
