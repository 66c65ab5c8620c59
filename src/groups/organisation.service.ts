import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeOrganisation, CreateOrganisation, OrganisationQuery } from '../contract/organisations.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { beforeAllNames, decodeCursor } from '../platform/paging.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';
import type { OrganisationRow } from './group.view.js';
import { organisationMade } from './groups.jobs.js';
import { standsUnder } from './organisation.rules.js';

const columns = `id, parent_id as "parentId", level, name, organisation_number as "organisationNumber", version`;

/** One plan is not for all values: what is not asked for is not in the statement. */
const pageOf = (parent: string | undefined) => `select ${columns} from organisation
  where ${parent === undefined ? '$1::uuid is null' : 'parent_id = $1'} and (name, id) > ($2, $3::uuid)
  order by name, id limit $4`;

/** Says nothing where nothing is given; a number can be taken away. */
const change = `update organisation set name = coalesce($2, name),
    organisation_number = case when $3 then $4 else organisation_number end, version = version + 1
  where id = $1 and ($5::integer is null or version = $5) returning id`;

/** The voluntary organisations as a tree: read by everybody, made by officers under their own and by the operator. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** One more association than the limit, in Norwegian alphabet: all of them, or those right under one. */
  async find(tx: Tx, { parent, limit, cursor }: OrganisationQuery): Promise<OrganisationRow[]> {
    const after = cursor === undefined ? beforeAllNames : decodeCursor(cursor, 2);
    return tx.query<OrganisationRow[]>(pageOf(parent), [parent ?? null, ...after, limit + 1]);
  }

  /** The association with this id, for somebody who asks; throws `NotFound`. */
  async read(tx: Tx, actor: Actor, id: string): Promise<OrganisationRow> {
    demand(actor, 'group.read');
    return this.get(tx, id);
  }

  /** The association with this id; throws `NotFound`. */
  async get(tx: Tx, id: string): Promise<OrganisationRow> {
    const [row] = await tx.query<OrganisationRow[]>(`select ${columns} from organisation where id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Makes an association under one's own, and its maker its officer; the operator may make one anywhere. */
  async create(tx: Tx, actor: Actor, wish: CreateOrganisation): Promise<OrganisationRow> {
    const { parentId = null, level, name, organisationNumber = null } = wish;
    const scope = parentId === null ? {} : { organisationIds: [parentId] };
    const { personId } = demand(actor, 'organisation.create', scope);
    const parent = parentId === null ? null : await this.get(tx, parentId);
    if (!standsUnder(level, parent?.level ?? null)) throw new Invalid({}, [{ path: 'level', code: 'unfit' }]);
    await this.refuseKnown(tx, organisationNumber);
    const id = newId();
    await tx.query(
      'insert into organisation (id, parent_id, level, name, organisation_number) values ($1, $2, $3, $4, $5)',
      [id, parentId, level, name, organisationNumber],
    );
    await this.audit.write(tx, actor, 'organisation.create', { kind: 'organisation', id });
    await this.outbox.add(tx, organisationMade, { organisationId: id, personId });
    return this.get(tx, id);
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version it is at. */
  async change(
    tx: Tx,
    actor: Actor,
    id: string,
    { name, organisationNumber }: ChangeOrganisation,
    expected?: number,
  ): Promise<OrganisationRow> {
    await this.get(tx, id);
    demand(actor, 'organisation.change', { organisationIds: [id] });
    if (organisationNumber) await this.refuseKnown(tx, organisationNumber, id);
    const isSaid = organisationNumber !== undefined;
    const values = [id, name ?? null, isSaid, organisationNumber ?? null, expected ?? null];
    const [changed] = await tx.query<[unknown[], number]>(change, values);
    if (changed.length === 0) throw new Stale();
    const said = Object.keys({ ...(name && { name }), ...(isSaid && { organisationNumber }) });
    await this.audit.write(tx, actor, 'organisation.change', { kind: 'organisation', id }, { changed: said });
    return this.get(tx, id);
  }

  /** The same organisation is not written down twice. */
  private async refuseKnown(tx: Tx, number: string | null, but: string | null = null): Promise<void> {
    if (number === null) return;
    const [known] = await tx.query<{ name: string }[]>(
      'select name from organisation where organisation_number = $1 and ($2::uuid is null or id <> $2) limit 1',
      [number, but],
    );
    if (known)
      throw new Invalid({}, [{ path: 'organisationNumber', code: 'organisationKnown', facts: { name: known.name } }]);
  }
}
