import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeAgreement, CreateAgreement } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';
import { readinessChanged } from '../groups/groups.jobs.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { NotFound, Stale } from '../platform/problem.js';
import { AgreementAnnexes, readMunicipalContacts, type Parties } from './agreement.annexes.js';
import { AgreementDraft } from './agreement.draft.js';
import { Agreement } from './agreement.entity.js';
import { AgreementReader } from './agreement.reader.js';
import { movesOf, refuseMove, refuseUnfit, sidesOf } from './agreement.rules.js';
import { sideOf } from './agreement.sides.js';
import type { AgreementRow } from './agreement.view.js';
import { termsHash } from './terms.hash.js';

const voidSignatures = `update agreement_signature set voided_at = clock_now(), voided_by = actor_person()
  where agreement_id = $1 and voided_at is null and terms_hash is distinct from $2`;
const settle = `update agreement set settled_by = actor_person(), settled_at = clock_now() where id = $1`;
const endToday = `update agreement set ended_on = (clock_now() at time zone 'Europe/Oslo')::date where id = $1`;

/** The agreements between municipalities and groups; seen by both, drafted by the coordinator or the group's leader. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly drafts: AgreementDraft,
    private readonly annexes: AgreementAnnexes,
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

  /** The same, held until the transaction ends, so that of two who change or sign it at once one comes after the other. */
  async hold(tx: Tx, actor: Actor, id: string): Promise<AgreementRow> {
    await tx.query('select from agreement where id = $1 for no key update', [id]);
    return this.get(tx, actor, id);
  }

  /**
   * Drafts an agreement from a template. The contacts are members of the group: a leader chooses among all of them, a coordinator among
   * those whom the group has named, since a municipality knows of no other. The policies of the tables hold the same line.
   */
  async create(tx: Tx, actor: Actor, command: CreateAgreement, reader: Language = 'nb'): Promise<AgreementRow> {
    demand(actor, 'agreement.draft', command);
    const { contacts, premisesIds, ...terms } = await this.drafts.filledIn(tx, command, reader);
    refuseUnfit({ ...terms, contacts, premisesIds });
    const id = newId();
    const municipalContacts = readMunicipalContacts(terms.municipalContacts);
    await tx.insert(Agreement, { id, firstId: id, state: 'draft', ...terms, municipalContacts });
    const agreement = { id, municipalityId: terms.municipalityId, groupId: terms.groupId };
    await this.annexes.contact(tx, agreement, contacts);
    await this.annexes.house(tx, agreement, premisesIds);
    return this.settled(tx, actor, 'agreement.draft', agreement);
  }

  /**
   * Changes what is given, where its state allows it; throws `Stale` where `expected` is not its version. Each side names whom of its own
   * to contact, and nobody of the other's. Another text of a draft voids the signatures under the one before, and giving it up voids them all; once it is signed, the terms stand.
   */
  async change(tx: Tx, actor: Actor, id: string, changes: ChangeAgreement, expected?: number): Promise<AgreementRow> {
    const agreement = await this.hold(tx, actor, id);
    demand(actor, 'agreement.change', agreement);
    for (const side of sidesOf(changes)) sideOf(actor, 'speak', agreement, side);
    if (expected !== undefined && expected !== agreement.version) throw new Stale();
    for (const move of movesOf(changes)) refuseMove(agreement.state, move);
    refuseUnfit({ validFrom: agreement.validFrom, validTo: agreement.validTo, ...changes });
    await this.rewrite(tx, agreement, changes);
    if (agreement.state === 'draft') await tx.query(voidSignatures, [id, await this.textOf(tx, actor, id, changes)]);
    return this.settled(tx, actor, 'agreement.change', agreement, { changed: Object.keys(changes) });
  }

  /** The text under which signatures stand; none where the draft has been given up. */
  private async textOf(tx: Tx, actor: Actor, id: string, { state }: ChangeAgreement): Promise<string | null> {
    return state ? null : termsHash(await this.get(tx, actor, id));
  }

  private async rewrite(tx: Tx, agreement: AgreementRow, changes: ChangeAgreement): Promise<void> {
    const { id, version } = agreement;
    const { contacts, premisesIds, ...terms } = changes;
    const municipalContacts = terms.municipalContacts && readMunicipalContacts(terms.municipalContacts);
    const written = { ...terms, ...(municipalContacts && { municipalContacts }) };
    await tx.update(Agreement, { id }, { ...written, version: version + 1 });
    if (contacts) await this.annexes.contact(tx, agreement, contacts);
    if (premisesIds) await this.annexes.house(tx, agreement, premisesIds);
    if (changes.state) await tx.query(settle, [id]);
    if (changes.state === 'expired') await tx.query(endToday, [id]);
  }

  /** Writes down what was done and promises that whoever looks at the readiness is shown it anew; resolves with what stands now. */
  async settled(
    tx: Tx,
    actor: Actor,
    deed: string,
    { id, municipalityId, groupId }: Parties,
    facts: Parameters<Audit['write']>[4] = {},
  ): Promise<AgreementRow> {
    await this.audit.write(tx, actor, deed, { kind: 'agreement', id, municipalityId, groupId }, facts);
    await this.outbox.add(tx, readinessChanged, { municipalityIds: [municipalityId] });
    return this.get(tx, actor, id);
  }
}
