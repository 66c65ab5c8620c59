import { Injectable } from '@nestjs/common';
import type { SignAgreement } from '../contract/cooperation.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Invalid, MoveRefused, Stale } from '../platform/problem.js';
import { refuseMove } from './agreement.rules.js';
import { AgreementService } from './agreement.service.js';
import { nameOf, sideOf } from './agreement.sides.js';
import type { AgreementRow } from './agreement.view.js';
import { termsHash, termsOf } from './terms.hash.js';

const signedBy = `select side, person_id as "personId" from agreement_signature where agreement_id = $1 and voided_at is null`;
const sign = `insert into agreement_signature
    (id, agreement_id, municipality_id, group_id, side, person_id, name, terms, terms_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const conclude = `update agreement set state = 'signed', signed_at = clock_now(), version = version + 1 where id = $1`;
const isPast = `select valid_to < (clock_now() at time zone 'Europe/Oslo')::date as past from agreement where id = $1`;

/** Both sides sign inside the product: who, when, and exactly which text. */
@Injectable()
export class SigningService {
  constructor(private readonly agreements: AgreementService) {}

  /**
   * Signs the draft for the actor's side; it holds once the other has signed the same text too. Throws `Stale` where another text is meant
   * than the one that stands; a side that has signed already has signed. Nobody signs for both.
   */
  async sign(
    tx: Tx,
    actor: Actor,
    id: string,
    { side: wanted, termsHash: meant }: SignAgreement,
    expected?: number,
  ): Promise<AgreementRow> {
    const agreement = await this.agreements.hold(tx, actor, id);
    const { side, person } = sideOf(actor, 'speak', agreement, wanted);
    const terms = termsOf(agreement);
    const hash = termsHash(terms);
    if (expected !== undefined && expected !== agreement.version) throw new Stale();
    if (meant !== undefined && meant !== hash) throw new Stale();
    refuseMove(agreement.state, 'sign');
    await this.refuseOver(tx, id);
    const signatures = await tx.query<{ side: string; personId: string }[]>(signedBy, [id]);
    if (signatures.some((signature) => signature.side === side)) return agreement;
    if (signatures.some(({ personId }) => personId === person.personId)) throw new MoveRefused({ state: 'draft' });
    const { municipalityId, groupId } = agreement;
    const name = await nameOf(tx, person);
    const { personId } = person;
    await tx.query(sign, [newId(), id, municipalityId, groupId, side, personId, name, JSON.stringify(terms), hash]);
    if (signatures.length > 0) await tx.query(conclude, [id]);
    return this.agreements.settled(tx, actor, 'agreement.sign', agreement, { side, termsHash: hash });
  }

  private async refuseOver(tx: Tx, id: string): Promise<void> {
    const [row] = await tx.query<{ past: boolean | null }[]>(isPast, [id]);
    if (row?.past) throw new Invalid({}, [{ path: 'validTo', code: 'past' }]);
  }
}
