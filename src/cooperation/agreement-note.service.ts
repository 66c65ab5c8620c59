import { Injectable } from '@nestjs/common';
import type { AddAgreementNote } from '../contract/agreement-annexes.js';
import type { PageQuery } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { decodeCursor } from '../platform/paging.js';
import { refuseMove } from './agreement.rules.js';
import { AgreementService } from './agreement.service.js';
import { nameOf, sideOf } from './agreement.sides.js';
import type { AgreementNoteRow } from './agreement.view.js';

/** How it went, as each side tells it: both read both, and nobody counts anything. */
@Injectable()
export class AgreementNoteService {
  constructor(private readonly agreements: AgreementService) {}

  /** One more note than the limit, the newest first. */
  async list(tx: Tx, actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<AgreementNoteRow[]> {
    await this.agreements.get(tx, actor, id);
    const [before = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<AgreementNoteRow[]>(
      `select id, side, name, text, at from agreement_note
       where agreement_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [id, before, limit + 1],
    );
  }

  /** Adds a note in the name of the actor's side. */
  async add(tx: Tx, actor: Actor, id: string, { side: wanted, text }: AddAgreementNote): Promise<AgreementNoteRow> {
    const agreement = await this.agreements.get(tx, actor, id);
    const { side, person } = sideOf(actor, 'note', agreement, wanted);
    refuseMove(agreement.state, 'note');
    const { municipalityId, groupId } = agreement;
    const name = await nameOf(tx, person);
    const [note] = await tx.query<AgreementNoteRow[]>(
      `insert into agreement_note (id, agreement_id, municipality_id, group_id, side, person_id, name, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, side, name, text, at`,
      [newId(), id, municipalityId, groupId, side, person.personId, name, text],
    );
    await this.agreements.settled(tx, actor, 'agreement.note', agreement, { side });
    return note!;
  }
}
