import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { PageQuery } from '../contract/manner.js';
import type { ChangePremises, CreatePremises, Premises as PremisesFacts } from '../contract/premises.js';
import { readAnyPhone } from '../people/contact.rules.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { decodeCursor } from '../platform/paging.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';
import { GroupService } from './group.service.js';
import { Premises } from './premises.entity.js';
import { premisesColumns, type PremisesRow } from './premises.view.js';

/** Which premises of which group. */
export type PremisesOfGroup = { groupId: string; premisesId: string };

/** Walks the index on group and name, so that a late page costs what the first one costs. */
const pageOfPremises = `select ${premisesColumns} from premises p
  where p.group_id = $1 and ($2::text is null or (p.name, p.id) > ($2, $3::uuid)) order by p.name, p.id limit $4`;
const onePremises = `select ${premisesColumns} from premises p where p.group_id = $1 and p.id = $2`;
const handOver = `insert into premises_key (premises_id, group_id, name, phone) values ($1, $2, $3, $4)
  on conflict (premises_id) do update set name = excluded.name, phone = excluded.phone`;

/** Where groups can receive people: seen by the group and by the municipalities it serves or has agreed with, kept by the group. */
@Injectable()
export class PremisesService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** One more than the limit, in Norwegian alphabet, of those that the actor may see. */
  async list(tx: Tx, actor: Actor, groupId: string, { limit, cursor }: PageQuery): Promise<PremisesRow[]> {
    demand(actor, 'group.read');
    await this.groups.get(tx, groupId);
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<PremisesRow[]>(pageOfPremises, [groupId, name, id, limit + 1]);
  }

  /** These premises; throws `NotFound` also where the actor may not know of them. */
  async get(tx: Tx, actor: Actor, { groupId, premisesId }: PremisesOfGroup): Promise<PremisesRow> {
    demand(actor, 'group.read');
    const [premises] = await tx.query<PremisesRow[]>(onePremises, [groupId, premisesId]);
    if (!premises) throw new NotFound();
    return premises;
  }

  /** Writes down premises that the group can open. */
  async add(tx: Tx, actor: Actor, groupId: string, { keyHolder, ...facts }: CreatePremises): Promise<PremisesRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'premises.change', { groupId });
    const premisesId = newId();
    await tx.insert(Premises, { id: premisesId, groupId, ...facts });
    return this.settled(tx, actor, 'premises.add', { groupId, premisesId }, keyHolder, Object.keys(facts));
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version they are at. */
  async change(
    tx: Tx,
    actor: Actor,
    at: PremisesOfGroup,
    { keyHolder, ...changes }: ChangePremises,
    expected?: number,
  ): Promise<PremisesRow> {
    const { groupId, premisesId } = at;
    await this.get(tx, actor, at);
    demand(actor, 'premises.change', { groupId });
    await tx.query('select from premises where id = $1 for no key update', [premisesId]);
    const { version } = await this.get(tx, actor, at);
    if (expected !== undefined && expected !== version) throw new Stale();
    await tx.update(Premises, { id: premisesId, groupId }, { ...changes, version: version + 1 });
    return this.settled(tx, actor, 'premises.change', at, keyHolder, Object.keys(changes));
  }

  private async settled(
    tx: Tx,
    actor: Actor,
    deed: string,
    at: PremisesOfGroup,
    keyHolder: PremisesFacts['keyHolder'] | undefined,
    changed: string[],
  ): Promise<PremisesRow> {
    const { groupId, premisesId } = at;
    if (keyHolder !== undefined) await this.giveKey(tx, at, keyHolder);
    const facts = { changed: [...changed, ...(keyHolder === undefined ? [] : ['keyHolder'])] };
    await this.audit.write(tx, actor, deed, { kind: 'premises', id: premisesId, groupId }, facts);
    return this.get(tx, actor, at);
  }

  private async giveKey(
    tx: Tx,
    { groupId, premisesId }: PremisesOfGroup,
    holder: PremisesFacts['keyHolder'],
  ): Promise<void> {
    if (!holder) {
      await tx.query('delete from premises_key where premises_id = $1', [premisesId]);
      return;
    }
    const phone = readAnyPhone(holder.phone);
    if (!phone) throw new Invalid({}, [{ path: 'keyHolder.phone', code: 'phone' }]);
    await tx.query(handOver, [premisesId, groupId, holder.name, phone]);
  }
}
