import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeGroup, CreateGroup, GroupQuery } from '../contract/groups.js';
import { MunicipalityService } from '../municipalities/municipality.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { beforeAllNames, decodeCursor } from '../platform/paging.js';
import { NotFound, Stale } from '../platform/problem.js';
import { countedCapacities, type CountedCapacity } from './capacity.rules.js';
import { groups, isThere, pageOfGroups } from './group.statements.js';
import type { GroupRow } from './group.view.js';
import { readinessChanged } from './groups.jobs.js';

/** The care-readiness groups: what everybody signed in may know of them, and what their leaders make of it. */
@Injectable()
export class GroupService {
  constructor(
    private readonly municipalities: MunicipalityService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** One more group than the limit, in Norwegian alphabet. */
  async find(tx: Tx, actor: Actor, asked: GroupQuery): Promise<GroupRow[]> {
    demand(actor, 'group.read');
    const { municipality, capability = null, organisation = null, query, cursor } = asked;
    const served = municipality === undefined ? null : await this.municipalities.resolveOne(tx, municipality);
    const words =
      query === undefined ? null : `%${query.toLocaleLowerCase('nb').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const after = cursor === undefined ? beforeAllNames : decodeCursor(cursor, 2);
    return tx.query<GroupRow[]>(pageOfGroups(asked), [served, capability, words, ...after, organisation]);
  }

  /** The group with this id; throws `NotFound`. */
  async get(tx: Tx, id: string): Promise<GroupRow> {
    const [group] = await tx.query<GroupRow[]>(`${groups} where g.id = $1`, [id]);
    if (!group) throw new NotFound();
    return group;
  }

  /** The group with this id, for somebody who asks; throws `NotFound`. */
  async read(tx: Tx, actor: Actor, id: string): Promise<GroupRow> {
    demand(actor, 'group.read', { groupId: id });
    return this.get(tx, id);
  }

  /** What the groups are called. */
  async groupNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>('select id, name from care_group where id = any($1)', [
      ids,
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Makes a group of the organisations named; whoever does it must be an officer of every one of them, or the operator. */
  async create(tx: Tx, actor: Actor, group: CreateGroup): Promise<GroupRow> {
    for (const organisationId of group.organisationIds)
      demand(actor, 'group.create', { organisationIds: [organisationId] });
    const capacities = countedCapacities(group.capacities);
    const id = newId();
    await tx.query('insert into care_group (id, name, meeting_place) values ($1, $2, $3)', [
      id,
      group.name,
      group.meetingPlace ?? null,
    ]);
    await tx.query('insert into group_organisation select distinct $1::uuid, unnest($2::uuid[])', [
      id,
      group.organisationIds,
    ]);
    await this.serve(tx, id, group.municipalityIds);
    await this.give(tx, id, capacities);
    await this.audit.write(tx, actor, 'group.create', { kind: 'group', id, groupId: id });
    await this.tellReadiness(tx, [id]);
    return this.get(tx, id);
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version the group is at. */
  async change(tx: Tx, actor: Actor, id: string, changes: ChangeGroup, expected?: number): Promise<GroupRow> {
    const { organisationIds } = await this.get(tx, id);
    demand(actor, 'group.change', { groupId: id, organisationIds });
    const capacities = changes.capacities && countedCapacities(changes.capacities);
    await this.rewrite(tx, id, changes, expected);
    if (changes.municipalityIds) {
      await this.tellReadiness(tx, [id]);
      await this.serve(tx, id, changes.municipalityIds);
    }
    if (capacities) await this.give(tx, id, capacities);
    await this.audit.write(
      tx,
      actor,
      'group.change',
      { kind: 'group', id, groupId: id },
      { changed: Object.keys(changes) },
    );
    await this.tellReadiness(tx, [id]);
    return this.get(tx, id);
  }

  /**
   * Holds the groups until the transaction ends, so that what is counted and checked of their members stays true.
   * Taken before members change; in the order of their ids, so that nobody waits in a circle.
   */
  async hold(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('select from care_group where id = any($1) order by id for no key update', [ids]);
  }

  /** Counts the members and the reachable ones anew; for whoever changed memberships or what a contact point is good for. */
  async recount(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.hold(tx, ids);
    await tx.query(
      `update care_group set (member_count, reachable_count) = (
         select count(*), count(*) filter (where exists (select from contact_point c
           where c.person_id = m.person_id and c.verified_at is not null and c.opted_out_at is null))
         from membership m where m.group_id = care_group.id and m.left_at is null)
       where id = any($1)`,
      [ids],
    );
    await this.tellReadiness(tx, ids);
  }

  /** Promises that whoever looks at the readiness of the municipalities that these groups serve is shown it anew. */
  async tellReadiness(tx: Tx, ids: readonly string[]): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      'select distinct municipality_id as id from group_municipality where group_id = any($1) order by id',
      [ids],
    );
    const municipalityIds = rows.map((row) => row.id);
    await this.outbox.add(tx, readinessChanged, { municipalityIds, groupIds: [...ids] });
  }

  private async rewrite(
    tx: Tx,
    id: string,
    { name, meetingPlace }: ChangeGroup,
    expected: number | undefined,
  ): Promise<void> {
    const [changed] = await tx.query<[unknown[], number]>(
      `update care_group set name = coalesce($2, name), meeting_place = case when $3 then $4 else meeting_place end,
         version = version + 1
       where id = $1 and ($5::integer is null or version = $5) returning id`,
      [id, name ?? null, meetingPlace !== undefined, meetingPlace ?? null, expected ?? null],
    );
    if (changed.length === 0) throw new Stale();
  }

  private async serve(tx: Tx, id: string, municipalityIds: readonly string[]): Promise<void> {
    await tx.query(
      `delete from group_municipality s where s.group_id = $1 and s.municipality_id <> all($2::uuid[]) and ${isThere}`,
      [id, municipalityIds],
    );
    await tx.query(
      'insert into group_municipality select distinct $1::uuid, unnest($2::uuid[]) on conflict do nothing',
      [id, municipalityIds],
    );
  }

  private async give(tx: Tx, id: string, capacities: readonly CountedCapacity[]): Promise<void> {
    await tx.query('delete from group_capacity where group_id = $1', [id]);
    await tx.query(
      `insert into group_capacity (group_id, capability, unit, quantity, hours_to_first, seats)
       select $1, capability, unit, quantity, "hoursToFirst", seats from jsonb_to_recordset($2)
         as capacity (capability text, unit text, quantity integer, "hoursToFirst" real, seats integer)`,
      [id, JSON.stringify(capacities)],
    );
  }
}
