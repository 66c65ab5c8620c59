import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { AddBatch, ChangeBatch, EquipmentDetails, LendEquipment } from '../../contract/equipment.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Invalid, MoveRefused, NotFound, Stale } from '../../platform/problem.js';
import { EquipmentReader } from '../equipment.reader.js';

/** What was there before anybody wrote down a date is a batch without one, so that what is bought comes in addition to it. */
const keepLoose = `insert into equipment_batch (id, item_id, group_id, quantity)
  select uuidv7(), i.id, i.group_id, i.quantity - batched.sum from equipment_item i,
    (select coalesce(sum(quantity), 0)::integer as sum from equipment_batch where item_id = $1) batched
  where i.id = $1 and i.quantity > batched.sum`;

/** There is as much of something as there is in its batches. */
const recount = `update equipment_item set (quantity, version) =
    ((select coalesce(sum(quantity), 0) from equipment_batch where item_id = $1), version + 1) where id = $1`;

type Held = { groupId: string; quantity: number; onLoan: number };

/** What runs out and what is lent out: kept by the group's keepers. */
@Injectable()
export class StockService {
  constructor(
    private readonly reader: EquipmentReader,
    private readonly audit: Audit,
  ) {}

  /** Adds what was bought to what there is; from then on there is as much as there is in the batches. */
  async addBatch(tx: Tx, actor: Actor, itemId: string, given: AddBatch): Promise<EquipmentDetails> {
    const { groupId } = await this.hold(tx, actor, itemId);
    const { batch = null, quantity, expiresOn = null } = given;
    await tx.query(keepLoose, [itemId]);
    await tx.query(
      'insert into equipment_batch (id, item_id, group_id, batch, quantity, expires_on) values ($1, $2, $3, $4, $5, $6)',
      [newId(), itemId, groupId, batch, quantity, expiresOn],
    );
    return this.restocked(tx, actor, { itemId, groupId });
  }

  /** Says how much of a batch is left; throws `Stale` where `expected` is not its version. */
  async changeBatch(
    tx: Tx,
    actor: Actor,
    { itemId, batchId }: { itemId: string; batchId: string },
    changes: ChangeBatch,
    expected?: number,
  ): Promise<EquipmentDetails> {
    const { groupId } = await this.hold(tx, actor, itemId);
    const [known] = await tx.query<{ version: number }[]>(
      'select version from equipment_batch where id = $1 and item_id = $2',
      [batchId, itemId],
    );
    if (!known) throw new NotFound();
    if (expected !== undefined && expected !== known.version) throw new Stale();
    await tx.query(keepLoose, [itemId]);
    await tx.query(
      `update equipment_batch set quantity = coalesce($2, quantity), expires_on = case when $3 then $4 else expires_on end,
         version = version + 1 where id = $1`,
      [batchId, changes.quantity ?? null, changes.expiresOn !== undefined, changes.expiresOn ?? null],
    );
    return this.restocked(tx, actor, { itemId, groupId });
  }

  /** Lends out; never more than there is. */
  async lend(tx: Tx, actor: Actor, itemId: string, loan: LendEquipment): Promise<EquipmentDetails> {
    const { groupId, quantity, onLoan } = await this.hold(tx, actor, itemId);
    if (loan.quantity > quantity - onLoan)
      throw new Invalid({}, [{ path: 'quantity', code: 'big', facts: { limit: quantity - onLoan } }]);
    const id = newId();
    await tx.query(
      'insert into equipment_loan (id, item_id, group_id, borrower, quantity, due_on) values ($1, $2, $3, $4, $5, $6)',
      [id, itemId, groupId, loan.borrower, loan.quantity, loan.dueOn],
    );
    await this.audit.write(tx, actor, 'equipment.lend', { kind: 'equipment_loan', id, groupId });
    return this.reader.details(tx, itemId);
  }

  /** Takes back what was lent; once. */
  async takeBack(
    tx: Tx,
    actor: Actor,
    { itemId, loanId }: { itemId: string; loanId: string },
  ): Promise<EquipmentDetails> {
    const groupId = await this.holdLoan(tx, actor, itemId, loanId);
    await tx.query('update equipment_loan set returned_at = clock_now() where id = $1', [loanId]);
    await this.audit.write(tx, actor, 'equipment.take-back', { kind: 'equipment_loan', id: loanId, groupId });
    return this.reader.details(tx, itemId);
  }

  /** Lets the borrower keep it until another day; throws `Stale` where `expected` is not the loan's version. */
  async extend(
    tx: Tx,
    actor: Actor,
    { itemId, loanId }: { itemId: string; loanId: string },
    dueOn: string,
    expected?: number,
  ): Promise<EquipmentDetails> {
    const groupId = await this.holdLoan(tx, actor, itemId, loanId, expected);
    await tx.query('update equipment_loan set due_on = $2, version = version + 1 where id = $1', [loanId, dueOn]);
    await this.audit.write(tx, actor, 'equipment.extend-loan', { kind: 'equipment_loan', id: loanId, groupId });
    return this.reader.details(tx, itemId);
  }

  /** The group of a loan that is still out, its thing held until the transaction ends. */
  private async holdLoan(tx: Tx, actor: Actor, itemId: string, loanId: string, expected?: number): Promise<string> {
    const { groupId } = await this.hold(tx, actor, itemId);
    const [loan] = await tx.query<{ isOut: boolean; version: number }[]>(
      'select returned_at is null as "isOut", version from equipment_loan where id = $1 and item_id = $2',
      [loanId, itemId],
    );
    if (!loan) throw new NotFound();
    if (!loan.isOut) throw new MoveRefused();
    if (expected !== undefined && expected !== loan.version) throw new Stale();
    return groupId;
  }

  private async restocked(
    tx: Tx,
    actor: Actor,
    { itemId, groupId }: { itemId: string; groupId: string },
  ): Promise<EquipmentDetails> {
    await tx.query(recount, [itemId]);
    await this.audit.write(tx, actor, 'equipment.restock', { kind: 'equipment_item', id: itemId, groupId });
    return this.reader.details(tx, itemId);
  }

  private async hold(tx: Tx, actor: Actor, itemId: string): Promise<Held> {
    const [item] = await tx.query<Held[]>(
      `select group_id as "groupId", quantity, (select coalesce(sum(quantity), 0)::integer from equipment_loan
         where item_id = $1 and returned_at is null) as "onLoan"
       from equipment_item where id = $1 for no key update`,
      [itemId],
    );
    if (!item) throw new NotFound();
    demand(actor, 'equipment.change', item);
    return item;
  }
}
