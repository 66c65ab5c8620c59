import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, type Scope } from '../../access/policies.rules.js';
import type { PageQuery } from '../../contract/manner.js';
import type { QualificationKind, ReportQualification } from '../../contract/qualifications.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { decodeCursor } from '../../platform/paging.js';
import { Invalid, MoveRefused, NotFound, NotPermitted, Stale } from '../../platform/problem.js';
import { strengthChanged } from '../people.jobs.js';
import { PersonScopeReader } from '../person-scope.reader.js';
import { CatalogueService } from './catalogue.service.js';
import { decidableFrom, holdingOf, refuseImpossible } from './qualification.rules.js';
import { qualificationColumns, type QualificationRow } from './qualification.view.js';

const qualifications = `select ${qualificationColumns} from qualification q join qualification_kind k on k.id = q.kind_id`;

const reportedByLeaders = `select ${qualificationColumns}, p.name
  from qualification q join qualification_kind k on k.id = q.kind_id join person p on p.id = q.person_id
  where q.state = 'reported' and q.person_id in (
      select m.person_id from group_organisation o join membership m on m.group_id = o.group_id and m.left_at is null
      where o.organisation_id = $1 and m.roles && '{group_leader,group_deputy}')
    and ($2::text is null or (p.name, q.id) > ($2, $3::uuid))
  order by p.name, q.id limit $4`;

/** What a leader makes of what was reported. */
export type Decision = { to: 'confirmed'; validTo?: string | null } | { to: 'declined'; word: string };

/** What people have learnt and shown: told by the person herself or a leader of hers, seen by nobody else. */
@Injectable()
export class QualificationService {
  constructor(
    private readonly scopes: PersonScopeReader,
    private readonly catalogue: CatalogueService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** One more than the limit, the newest first; that a leader has looked is written down, and the person can see it. */
  async list(tx: Tx, actor: Actor, personId: string, { limit, cursor }: PageQuery): Promise<QualificationRow[]> {
    await this.mayRead(tx, actor, personId);
    const [id = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<QualificationRow[]>(
      `${qualifications} where q.person_id = $1 and ($2::uuid is null or q.id < $2) order by q.id desc limit $3`,
      [personId, id, limit + 1],
    );
  }

  /** One more than the limit of what those who answer for the organisation's groups have reported, by name. */
  async ofLeaders(
    tx: Tx,
    actor: Actor,
    organisationId: string,
    { limit, cursor }: PageQuery,
  ): Promise<(QualificationRow & { name: string })[]> {
    await this.catalogue.present(tx, organisationId);
    demand(actor, 'qualification.decide', { organisationIds: [organisationId] });
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query(reportedByLeaders, [organisationId, name, id, limit + 1]);
  }

  /** What can be reported of her: the defaults and what her groups' associations ask for. */
  async kinds(tx: Tx, actor: Actor, personId: string): Promise<QualificationKind[]> {
    const scope = await this.scopes.of(tx, personId);
    demand(actor, 'qualification.read', scope);
    return this.catalogue.ofPerson(tx, personId);
  }

  /** Writes down what she has learnt or shown. A leader has seen it and so confirms it at once, except her own. */
  async report(tx: Tx, actor: Actor, personId: string, told: ReportQualification): Promise<QualificationRow> {
    const scope = await this.scopes.of(tx, personId);
    const by = demand(actor, 'qualification.report', scope);
    const kind = (await this.catalogue.ofPerson(tx, personId)).find(({ id }) => id === told.kindId);
    if (!kind) throw new Invalid({}, [{ path: 'kindId', code: 'unfit' }]);
    const { obtainedOn, validTo } = holdingOf(told, kind.validMonths);
    refuseImpossible({ obtainedOn, validTo }, await today(tx));
    const isSeen = by.personId !== personId;
    const id = newId();
    await tx.query(
      `insert into qualification (id, person_id, kind_id, obtained_on, valid_to, state, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $7::uuid is not null then clock_now() end)`,
      [id, personId, kind.id, obtainedOn, validTo, isSeen ? 'confirmed' : 'reported', isSeen ? by.personId : null],
    );
    await this.settle(tx, actor, 'qualification.report', scope, { qualificationId: id });
    return this.present(tx, id);
  }

  /** Confirms or declines; nobody decides of her own. Throws `Stale`, or `MoveRefused` where it is decided so already. */
  async decide(tx: Tx, actor: Actor, id: string, decision: Decision, expected?: number): Promise<QualificationRow> {
    const row = await this.present(tx, id);
    const scope = await this.scopes.of(tx, row.personId);
    const by = demand(actor, 'qualification.decide', scope);
    if (by.personId === row.personId) throw new NotPermitted();
    if (expected !== undefined && expected !== row.version) throw new Stale();
    const validTo = decision.to === 'confirmed' && decision.validTo !== undefined ? decision.validTo : row.validTo;
    refuseImpossible({ obtainedOn: row.obtainedOn, validTo }, await today(tx));
    const [changed] = await tx.query<[unknown[], number]>(
      `update qualification set state = $2, valid_to = $3, word = $4, decided_by = $5, decided_at = clock_now(), version = version + 1
       where id = $1 and state = any($6) and version = $7 returning id`,
      [id, decision.to, validTo, wordOf(decision), by.personId, decidableFrom[decision.to], row.version],
    );
    if (changed.length === 0) throw new MoveRefused({ state: row.state });
    await this.settle(tx, actor, `qualification.${decision.to}`, scope, { qualificationId: id });
    return this.present(tx, id);
  }

  /** Takes it away; she may always, and so may her leader. Throws `Stale` where `expected` is not the version it is at. */
  async remove(
    tx: Tx,
    actor: Actor,
    { personId, id }: { personId: string; id: string },
    expected?: number,
  ): Promise<void> {
    const scope = await this.scopes.of(tx, personId);
    demand(actor, 'qualification.report', scope);
    const row = await this.present(tx, id);
    if (row.personId !== personId) throw new NotFound();
    const [removed] = await tx.query<[unknown[], number]>(
      'delete from qualification where id = $1 and ($2::integer is null or version = $2) returning id',
      [id, expected ?? null],
    );
    if (removed.length === 0) throw new Stale();
    await this.settle(tx, actor, 'qualification.remove', scope, { qualificationId: id });
  }

  private async mayRead(tx: Tx, actor: Actor, personId: string): Promise<void> {
    const scope = await this.scopes.of(tx, personId);
    const by = demand(actor, 'qualification.read', scope);
    if (by.personId === personId) return;
    await this.audit.write(tx, actor, 'qualification.read', aboutHer(scope));
  }

  private async present(tx: Tx, id: string): Promise<QualificationRow> {
    const [row] = await tx.query<QualificationRow[]>(`${qualifications} where q.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  private async settle(
    tx: Tx,
    actor: Actor,
    deed: string,
    scope: Scope & { personId: string },
    facts: Record<string, string>,
  ): Promise<void> {
    await this.audit.write(tx, actor, deed, aboutHer(scope), facts);
    await this.outbox.add(tx, strengthChanged, { personIds: [scope.personId] }, Priority.rest);
  }
}

const aboutHer = ({ personId, groupId }: Scope & { personId: string }) => ({ kind: 'person', id: personId, groupId });

const wordOf = (decision: Decision): string | null => (decision.to === 'declined' ? decision.word : null);

async function today(tx: Tx): Promise<string> {
  const [now] = await tx.query<{ day: string }[]>(`select (clock_now() at time zone 'Europe/Oslo')::date::text as day`);
  return now?.day ?? '';
}
