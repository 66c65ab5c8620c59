import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type {
  AddQualificationKind,
  ChangeQualificationKind,
  QualificationKind,
} from '../../contract/qualifications.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { NotFound, Stale } from '../../platform/problem.js';

/** The associations that a statement begins with, and everything above them. */
const above = (start: string) => `with recursive above (id, parent_id) as (
    ${start}
    union
    select o.id, o.parent_id from organisation o join above on o.id = above.parent_id)`;

const kinds = `select k.id, k.organisation_id as "organisationId", k.organisation_id is null as "isDefault", k.area, k.names,
    k.valid_months as "validMonths", k.version
  from qualification_kind k
  where k.retired_at is null and (k.organisation_id is null or k.organisation_id in (select id from above))
  order by k.area, k.names ->> 'nb', k.id`;

const ofOrganisation = `${above('select id, parent_id from organisation where id = $1')} ${kinds}`;

const ofPerson = `${above(`select o.id, o.parent_id from membership m
    join group_organisation g on g.group_id = m.group_id join organisation o on o.id = g.organisation_id
    where m.person_id = $1 and m.left_at is null`)} ${kinds}`;

/** What can be learnt or shown: everybody's defaults, and what an association and those above it have added. */
@Injectable()
export class CatalogueService {
  constructor(private readonly audit: Audit) {}

  /** The catalogue of an association; throws `NotFound` where there is none such. */
  async ofOrganisation(tx: Tx, organisationId: string): Promise<QualificationKind[]> {
    await this.present(tx, organisationId);
    return tx.query<QualificationKind[]>(ofOrganisation, [organisationId]);
  }

  /** What somebody can report: the catalogues of all her groups' associations. */
  async ofPerson(tx: Tx, personId: string): Promise<QualificationKind[]> {
    return tx.query<QualificationKind[]>(ofPerson, [personId]);
  }

  /** Adds a kind of the association's own, which those below it inherit. */
  async add(tx: Tx, actor: Actor, organisationId: string, kind: AddQualificationKind): Promise<QualificationKind> {
    await this.present(tx, organisationId);
    demand(actor, 'catalogue.change', { organisationIds: [organisationId] });
    const id = newId();
    await tx.query(
      'insert into qualification_kind (id, organisation_id, area, names, valid_months) values ($1, $2, $3, $4, $5)',
      [id, organisationId, kind.area, JSON.stringify(kind.names), kind.validMonths],
    );
    await this.audit.write(tx, actor, 'catalogue.add', { kind: 'qualification_kind', id });
    return { id, organisationId, isDefault: false, ...kind, version: 1 };
  }

  /** Changes what a kind of the association's own is called and how long it usually holds; what people hold of it stays as it was reckoned. */
  async change(
    tx: Tx,
    actor: Actor,
    { organisationId, kindId }: { organisationId: string; kindId: string },
    { names, validMonths }: ChangeQualificationKind,
    expected?: number,
  ): Promise<QualificationKind> {
    const kind = (await this.ofOrganisation(tx, organisationId)).find(({ id }) => id === kindId);
    demand(actor, 'catalogue.change', { organisationIds: [organisationId] });
    if (kind?.organisationId !== organisationId) throw new NotFound();
    const after = { ...kind, ...(names && { names }), ...(validMonths !== undefined && { validMonths }) };
    const [changed] = await tx.query<[unknown[], number]>(
      `update qualification_kind set names = $2, valid_months = $3, version = version + 1
       where id = $1 and ($4::integer is null or version = $4) returning id`,
      [kindId, JSON.stringify(after.names), after.validMonths, expected ?? null],
    );
    if (changed.length === 0) throw new Stale();
    await this.audit.write(tx, actor, 'catalogue.change', { kind: 'qualification_kind', id: kindId });
    return { ...after, version: kind.version + 1 };
  }

  /** Takes a kind of the association's own out of the catalogue; what people hold of it stays. */
  async retire(tx: Tx, actor: Actor, organisationId: string, kindId: string): Promise<void> {
    await this.present(tx, organisationId);
    demand(actor, 'catalogue.change', { organisationIds: [organisationId] });
    const [retired] = await tx.query<[unknown[], number]>(
      `update qualification_kind set retired_at = clock_now()
       where id = $1 and organisation_id = $2 and retired_at is null returning id`,
      [kindId, organisationId],
    );
    if (retired.length === 0) throw new NotFound();
    await this.audit.write(tx, actor, 'catalogue.retire', { kind: 'qualification_kind', id: kindId });
  }

  /** Throws `NotFound` where there is no such organisation. */
  async present(tx: Tx, organisationId: string): Promise<void> {
    const found = await tx.query<unknown[]>('select from organisation where id = $1', [organisationId]);
    if (found.length === 0) throw new NotFound();
  }
}
