import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeAgreement, CreateAgreement } from '../contract/cooperation.js';
import { readinessChanged } from '../groups/groups.jobs.js';
import { MemberReader } from '../groups/member.reader.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';
import { Agreement } from './agreement.entity.js';
import { AgreementReader } from './agreement.reader.js';
import { refuseMove, refuseUnfit } from './agreement.rules.js';
import type { AgreementRow } from './agreement.view.js';

type Parties = { id: string; municipalityId: string; groupId: string };
type Contacts = CreateAgreement['contacts'];

/** The agreements between municipalities and groups; seen by both, kept by the coordinator and the group's leader. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly members: MemberReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The agreement with this id; throws `NotFound`. */
  async get(tx: Tx, actor: Actor, id: string): Promise<AgreementRow> {
    const agreement = await this.agreements.one(tx, id);
    if (!agreement) throw new NotFound();
    demand(actor, 'agreement.read', agreement);
    return agreement;
  }

  /**
   * Drafts an agreement. The contacts are members of the group: a leader chooses among all of them, a coordinator among those whom the
   * group has named, since a municipality knows of no other. The policies of the tables hold the same line.
   */
  async create(tx: Tx, actor: Actor, { contacts, ...terms }: CreateAgreement): Promise<AgreementRow> {
    demand(actor, 'agreement.draft', terms);
    refuseUnfit({ ...terms, contacts });
    const agreement = { id: newId(), ...terms };
    await tx.insert(Agreement, { ...agreement, state: 'draft' });
    await this.contact(tx, agreement, contacts);
    return this.settled(tx, actor, 'agreement.draft', agreement);
  }

  /**
   * Changes what is given of an agreement that is not over; throws `Stale` where `expected` is not its version. It is in force once
   * either side says so; an earlier one between the same two is replaced from the day on which this one holds.
   */
  async change(
    tx: Tx,
    actor: Actor,
    id: string,
    { contacts, ...changes }: ChangeAgreement,
    expected?: number,
  ): Promise<AgreementRow> {
    await tx.query('select from agreement where id = $1 for no key update', [id]);
    const agreement = await this.get(tx, actor, id);
    demand(actor, 'agreement.change', agreement);
    if (expected !== undefined && expected !== agreement.version) throw new Stale();
    refuseMove(agreement.state, changes.state);
    refuseUnfit({ ...agreement, ...changes, contacts: contacts ?? [] });
    await tx.update(Agreement, { id }, { ...changes, version: agreement.version + 1 });
    if (contacts) await this.contact(tx, agreement, contacts);
    const changed = Object.keys({ ...changes, ...(contacts && { contacts }) });
    return this.settled(tx, actor, 'agreement.change', agreement, changed);
  }

  /** Makes these, in this order, the contacts; whoever stays may stay, whoever comes must be one whom the actor may choose. */
  private async contact(tx: Tx, { id, municipalityId, groupId }: Parties, contacts: Contacts): Promise<void> {
    const rows = JSON.stringify(contacts.map((contact, rank) => ({ ...contact, rank })));
    const listed = `jsonb_to_recordset($2) as contact ("personId" uuid, title text, rank smallint)`;
    await tx.query(
      `delete from agreement_contact where agreement_id = $1 and person_id not in (select "personId" from ${listed})`,
      [id, rows],
    );
    const [kept] = await tx.query<[{ personId: string }[], number]>(
      `update agreement_contact set rank = contact.rank, title = contact.title from ${listed}
       where agreement_id = $1 and person_id = "personId" returning person_id as "personId"`,
      [id, rows],
    );
    const staying = new Set(kept.map(({ personId }) => personId));
    const coming = contacts.flatMap((contact, rank) => (staying.has(contact.personId) ? [] : [{ ...contact, rank }]));
    await this.refuseStrangers(tx, groupId, coming);
    await tx.query(
      `insert into agreement_contact (agreement_id, municipality_id, group_id, person_id, rank, title)
       select $1, $3, $4, "personId", rank, title from ${listed}`,
      [id, JSON.stringify(coming), municipalityId, groupId],
    );
  }

  private async refuseStrangers(
    tx: Tx,
    groupId: string,
    coming: readonly { personId: string; rank: number }[],
  ): Promise<void> {
    const known = await this.members.present(
      tx,
      groupId,
      coming.map(({ personId }) => personId),
    );
    const strangers = coming.filter(({ personId }) => !known.has(personId));
    if (strangers.length === 0) return;
    throw new Invalid(
      {},
      strangers.map(({ rank }) => ({ path: `contacts.${rank}.personId`, code: 'unknownId' })),
    );
  }

  private async settled(
    tx: Tx,
    actor: Actor,
    deed: string,
    parties: Parties,
    changed: string[] = [],
  ): Promise<AgreementRow> {
    const { id, municipalityId, groupId } = parties;
    await this.audit.write(
      tx,
      actor,
      deed,
      { kind: 'agreement', id, municipalityId, groupId },
      changed.length > 0 ? { changed } : {},
    );
    await this.outbox.add(tx, readinessChanged, { municipalityIds: [municipalityId] });
    return this.get(tx, actor, id);
  }
}
