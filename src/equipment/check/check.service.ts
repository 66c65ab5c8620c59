import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, may } from '../../access/policies.rules.js';
import type { CheckEquipment, EquipmentDetails, EquipmentState } from '../../contract/equipment.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { NotFound } from '../../platform/problem.js';
import { EquipmentReader } from '../equipment.reader.js';
import { checksDone, partsFine, stateAfter, type Part } from './check.rules.js';
import { Intervals } from './intervals.service.js';

/** What lies in the kit was looked at with it and found in its place; what is gone or broken is not there to be looked at, whoever looks. */
const findFine = `
  with part as (
    update equipment_item set (state, version) = ('operational', version + 1)
    where id = any($1::uuid[]) returning id, group_id)
  insert into equipment_check (id, item_id, group_id, result, what, checked_by)
  select uuidv7(), id, group_id, 'fine', $2::text[], $3 from part`;

const partsOf = 'select id, state from equipment_item where part_of = $1 order by id for no key update';

/** What somebody found who looked: at the shelf, with the phone in her hand. */
@Injectable()
export class CheckService {
  constructor(
    private readonly reader: EquipmentReader,
    private readonly intervals: Intervals,
    private readonly audit: Audit,
  ) {}

  /** Everything about one thing, for the members of its group; throws `NotFound`. */
  async look(tx: Tx, actor: Actor, itemId: string): Promise<EquipmentDetails> {
    const item = await this.reader.details(tx, itemId);
    demand(actor, 'equipment.read', item);
    return item;
  }

  /** Writes down what was found, moves the checks that were done to their next day, and resolves with the thing as it stands then. */
  async check(tx: Tx, actor: Actor, itemId: string, found: CheckEquipment): Promise<EquipmentDetails> {
    const { groupId, state } = await this.hold(tx, itemId);
    const { personId } = demand(actor, 'equipment.check', { groupId });
    const isKeeper = may(actor, 'equipment.change', { groupId });
    const whats = checksDone(await this.intervals.of(tx, itemId), found).map(({ what }) => what);
    const { result, note = null } = found;
    const parts = result === 'fine' ? await this.partsSeen(tx, itemId, found) : [];
    await tx.query(
      `insert into equipment_check (id, item_id, group_id, result, what, note, checked_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), itemId, groupId, result, whats, note, personId],
    );
    const after = stateAfter(result, state, isKeeper);
    await tx.query(
      `update equipment_item set (state, gone, version) = ($2, $2 = 'out_of_service' and ($3 or gone and not $4), version + 1) where id = $1`,
      [itemId, after, result === 'gone', isKeeper],
    );
    await this.intervals.done(tx, [itemId, ...parts], whats);
    if (parts.length > 0) await tx.query(findFine, [parts, whats, personId]);
    await this.audit.write(tx, actor, 'equipment.check', { kind: 'equipment_item', id: itemId, groupId }, { result });
    return this.reader.details(tx, itemId);
  }

  /** What was looked at of what lies in the kit and works: those that are named, else all of it where it was looked at with the kit. */
  private async partsSeen(tx: Tx, itemId: string, { withParts, partIds }: CheckEquipment): Promise<string[]> {
    if (!withParts && !partIds) return [];
    return partsFine(await tx.query<Part[]>(partsOf, [itemId]), partIds);
  }

  /** The item as it was last left, held until the transaction ends; throws `NotFound`. */
  private async hold(tx: Tx, itemId: string): Promise<{ groupId: string; state: EquipmentState }> {
    const [item] = await tx.query<{ groupId: string; state: EquipmentState }[]>(
      'select group_id as "groupId", state from equipment_item where id = $1 for no key update',
      [itemId],
    );
    if (!item) throw new NotFound();
    return item;
  }
}
