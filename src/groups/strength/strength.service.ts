import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type {
  GroupStrength,
  MemberAvailability,
  MemberAvailabilityQuery,
  Minima,
} from '../../contract/availability.js';
import type { GroupQualificationQuery } from '../../contract/qualifications.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { Invalid, Stale } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { StrengthReader, type GroupQualificationRow } from './strength.reader.js';

/** Who of a group can be asked when, what they hold, and how many there are to be at the least: for its leaders and deputies. */
@Injectable()
export class StrengthService {
  constructor(
    private readonly groups: GroupService,
    private readonly strength: StrengthReader,
    private readonly audit: Audit,
  ) {}

  /** How strong the group is at a time, in numbers, and when it will not be. */
  async read(tx: Tx, actor: Actor, groupId: string, at?: string): Promise<GroupStrength> {
    await this.mayRead(tx, actor, groupId);
    return this.view(tx, groupId, at);
  }

  /** One member more than the limit, as she can be asked at the time. */
  async members(tx: Tx, actor: Actor, groupId: string, query: MemberAvailabilityQuery): Promise<MemberAvailability[]> {
    await this.mayRead(tx, actor, groupId);
    return this.strength.members(tx, groupId, query);
  }

  /** One qualification of a member more than the limit. */
  async qualifications(
    tx: Tx,
    actor: Actor,
    groupId: string,
    query: GroupQualificationQuery,
  ): Promise<GroupQualificationRow[]> {
    await this.mayRead(tx, actor, groupId);
    return this.strength.qualifications(tx, groupId, query);
  }

  /** Says how many there are to be; throws `Stale` where `expected` is not the version the group is at. */
  async keepAtLeast(
    tx: Tx,
    actor: Actor,
    groupId: string,
    { minima }: Minima,
    expected?: number,
  ): Promise<GroupStrength> {
    await this.groups.get(tx, groupId);
    demand(actor, 'strength.change', { groupId });
    const faults = minima.flatMap(({ capability }, index) =>
      minima.findIndex((other) => other.capability === capability) < index
        ? [{ path: `minima.${index}.capability`, code: 'unfit' }]
        : [],
    );
    if (faults.length > 0) throw new Invalid({}, faults);
    const [changed] = await tx.query<[unknown[], number]>(
      `update care_group set version = version + 1 where id = $1 and ($2::integer is null or version = $2) returning id`,
      [groupId, expected ?? null],
    );
    if (changed.length === 0) throw new Stale();
    await tx.query('delete from group_minimum where group_id = $1', [groupId]);
    await tx.query(
      `insert into group_minimum (group_id, capability, people)
       select $1, capability, people from jsonb_to_recordset($2) as minimum (capability text, people smallint)`,
      [groupId, JSON.stringify(minima)],
    );
    await this.audit.write(tx, actor, 'strength.change', { kind: 'group', id: groupId, groupId });
    return this.view(tx, groupId);
  }

  private async mayRead(tx: Tx, actor: Actor, groupId: string): Promise<void> {
    await this.groups.get(tx, groupId);
    demand(actor, 'strength.read', { groupId });
  }

  private async view(tx: Tx, groupId: string, at?: string): Promise<GroupStrength> {
    const row = await this.strength.of(tx, groupId, at);
    return { ...row, at: row.at.toISOString() };
  }
}
