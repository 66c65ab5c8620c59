import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { AskSupportForNeed, ChangeNeed, MaintenanceNeed, ReportNeed, ResolveNeed } from '../../contract/needs.js';
import type { SupportRequest } from '../../contract/support.js';
import { SupportService } from '../../cooperation/support.service.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { MoveRefused, NotFound, Stale } from '../../platform/problem.js';
import { NeedReader } from './need.reader.js';
import { stateForNeed } from './need.rules.js';
import type { Photo } from './photo.service.js';

/** What was seen, of a thing on the list or of one that is not. */
export type Reported = Omit<ReportNeed, 'thing' | 'photo'> & {
  readonly groupId: string;
  readonly itemId?: string;
  readonly thing?: string;
  readonly photo: Photo | undefined;
};

type Hold = { readonly expected: number | undefined; readonly whose: 'own' | 'any' };

/** What must be mended: reported by anybody in the group, seen to by its keepers, paid for by whoever is asked. */
@Injectable()
export class NeedService {
  constructor(
    private readonly groups: GroupService,
    private readonly reader: NeedReader,
    private readonly support: SupportService,
    private readonly audit: Audit,
  ) {}

  /** The group whose item it is; throws `NotFound`. */
  async groupOf(tx: Tx, itemId: string): Promise<string> {
    const [item] = await tx.query<{ groupId: string }[]>(
      'select group_id as "groupId" from equipment_item where id = $1',
      [itemId],
    );
    if (!item) throw new NotFound();
    return item.groupId;
  }

  /** Throws unless the actor may report what must be mended in this group; resolves with who it is. */
  async permitReport(tx: Tx, actor: Actor, groupId: string): Promise<string> {
    await this.groups.get(tx, groupId);
    return demand(actor, 'need.report', { groupId }).personId;
  }

  /** Writes down what somebody has seen; what cannot wait takes the thing out of what is counted on. */
  async report(tx: Tx, actor: Actor, { photo, groupId, ...seen }: Reported): Promise<MaintenanceNeed> {
    const personId = await this.permitReport(tx, actor, groupId);
    const { itemId = null, thing = null, what, urgency, costEstimate = null } = seen;
    const id = newId();
    await tx.query(
      `insert into maintenance_need (id, group_id, item_id, thing, what, urgency, cost_estimate, has_photo, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, groupId, itemId, thing, what, urgency, costEstimate, photo !== undefined, personId],
    );
    if (photo)
      await tx.query('insert into maintenance_photo (need_id, group_id, type, bytes) values ($1, $2, $3, $4)', [
        id,
        groupId,
        photo.type,
        photo.bytes,
      ]);
    const { to, from } = stateForNeed(urgency);
    await tx.query(
      'update equipment_item set (state, version) = ($2, version + 1) where id = $1 and state = any($3::text[])',
      [itemId, to, from],
    );
    await this.audit.write(tx, actor, 'need.report', { kind: 'maintenance_need', id, groupId }, { urgency });
    return this.reader.one(tx, id);
  }

  /** Changes what is given of a need that is open, one's own or as its keeper; throws `Stale` where `expected` is not its version. */
  async change(tx: Tx, actor: Actor, id: string, changes: ChangeNeed, expected?: number): Promise<MaintenanceNeed> {
    const { groupId } = await this.hold(tx, actor, id, { expected, whose: 'own' });
    await tx.query(
      `update maintenance_need set what = coalesce($2, what), urgency = coalesce($3, urgency),
         cost_estimate = case when $4 then $5 else cost_estimate end, version = version + 1 where id = $1`,
      [
        id,
        changes.what ?? null,
        changes.urgency ?? null,
        changes.costEstimate !== undefined,
        changes.costEstimate ?? null,
      ],
    );
    const facts = { changed: Object.keys(changes) };
    await this.audit.write(tx, actor, 'need.change', { kind: 'maintenance_need', id, groupId }, facts);
    return this.reader.one(tx, id);
  }

  /** It is mended, or will not be; where it works again, the thing is counted on again. Whoever reported it may take it back. */
  async resolve(tx: Tx, actor: Actor, id: string, given: ResolveNeed, expected?: number): Promise<MaintenanceNeed> {
    const state = given.as;
    const whose = state === 'dropped' && !given.worksAgain ? 'own' : 'any';
    const { groupId, itemId } = await this.hold(tx, actor, id, { expected, whose });
    await tx.query(
      'update maintenance_need set (state, outcome, resolved_at, version) = ($2, $3, clock_now(), version + 1) where id = $1',
      [id, state, given.outcome ?? null],
    );
    if (given.worksAgain && itemId)
      await tx.query(
        `update equipment_item set (state, gone, version) = ('operational', false, version + 1) where id = $1 and state <> 'retired'`,
        [itemId],
      );
    await this.audit.write(tx, actor, 'need.resolve', { kind: 'maintenance_need', id, groupId }, { state });
    return this.reader.one(tx, id);
  }

  /** Asks a municipality for the money, once; the picture goes along unless it is held back. */
  async askSupport(
    tx: Tx,
    actor: Actor,
    id: string,
    { withPhoto, ...asked }: AskSupportForNeed,
  ): Promise<SupportRequest> {
    await tx.query('select from maintenance_need where id = $1 for no key update', [id]);
    const need = await this.reader.one(tx, id);
    const { groupId } = need;
    demand(actor, 'support.ask', { groupId });
    if (need.state !== 'open' || isPending(need)) throw new MoveRefused({ state: need.state });
    const photo = withPhoto ? await this.reader.photo(tx, id) : undefined;
    const { title = need.thing, text = need.what, amountAsked = need.costEstimate ?? undefined } = asked;
    const request = await this.support.ask(tx, actor, groupId, { ...asked, title, text, amountAsked }, photo);
    await tx.query('update maintenance_need set (support_request_id, version) = ($2, version + 1) where id = $1', [
      id,
      request.id,
    ]);
    return request;
  }

  /** The need, held until the transaction ends, for the keepers and, where it is enough that it is her own, for whoever reported it. */
  private async hold(tx: Tx, actor: Actor, id: string, { expected, whose }: Hold): Promise<MaintenanceNeed> {
    await tx.query('select from maintenance_need where id = $1 for no key update', [id]);
    const need = await this.reader.one(tx, id);
    const isEnough = whose === 'own' && need.isOwn;
    demand(actor, isEnough ? 'need.report' : 'equipment.change', { groupId: need.groupId });
    if (expected !== undefined && expected !== need.version) throw new Stale();
    if (need.state !== 'open') throw new MoveRefused({ state: need.state });
    return need;
  }
}

/** What was declined or withdrawn may be asked for again, elsewhere or in other words. */
function isPending({ supportRequest }: MaintenanceNeed): boolean {
  return supportRequest !== null && !['declined', 'withdrawn'].includes(supportRequest.state ?? '');
}
