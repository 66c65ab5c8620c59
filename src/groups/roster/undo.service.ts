import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../../access/access.jobs.js';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { ImportUndone } from '../../contract/roster.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { NotFound } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { countAnew } from '../groups.jobs.js';
import { GroupNeedsLeader, ImportStands } from '../groups.problem.js';
import { ImportWriter } from './import.writer.js';

const take = `update roster_import set undone_at = clock_now()
  where id = $1 and group_id = $2 and undone_at is null and imported_at > clock_now() - interval '1 day' returning id`;

const rows = `select r.membership_id as "membershipId", r.person_id as "personId", r.before is null as "isAdded",
    coalesce(p.version = r.version_after and m.left_at is null, false) as "isUntouched", m.left_at is not null as "hasLeft", p.name
  from roster_import_row r join membership m on m.id = r.membership_id left join person p on p.id = r.person_id
  where r.import_id = $1 order by p.name, r.membership_id`;

const before = `from roster_import_row r,
    jsonb_to_record(r.before) as b (name text, language text, postcode text, roles text[], capabilities text[],
      "joinedAt" timestamptz, points jsonb)
  where r.import_id = $1 and r.membership_id = any($2::uuid[])`;

const forgetPoints = 'delete from contact_point where person_id = any($1::uuid[])';
const changeAdded = 'update person set version = version + 1 where id = any($1::uuid[])';
const endMemberships = 'update membership set left_at = clock_now() where id = any($1::uuid[])';
const restoreMembers = `update membership m set roles = b.roles, capabilities = b.capabilities, joined_at = b."joinedAt"
  ${before} and m.id = r.membership_id`;
const forgetNewPoints = `delete from contact_point c using roster_import_row r
  where r.import_id = $1 and r.membership_id = any($2::uuid[]) and c.person_id = r.person_id and not exists (
    select from jsonb_to_recordset(r.before -> 'points') as point (channel text, address text)
    where point.channel = c.channel and point.address = c.address)`;
const restorePoints = `update contact_point c set rank = point.rank
  from roster_import_row r, jsonb_to_recordset(r.before -> 'points') as point (channel text, address text, rank smallint)
  where r.import_id = $1 and r.membership_id = any($2::uuid[]) and c.person_id = r.person_id
    and c.channel = point.channel and c.address = point.address`;
const restorePeople = `update person p set name = b.name, language = b.language, home_postcode = b.postcode, version = p.version + 1
  ${before} and p.id = r.person_id`;

/** Whom the import found as an earlier one had left her is so again: that one can be undone in its turn. */
const handBack = `update roster_import_row earlier set version_after = p.version
  from roster_import_row r, person p, roster_import i
  where r.import_id = $1 and r.membership_id = any($2::uuid[]) and p.id = r.person_id
    and i.group_id = r.group_id and i.id <> r.import_id and i.undone_at is null
    and earlier.import_id = i.id and earlier.membership_id = r.membership_id and earlier.version_after = r.version_before`;

type Row = {
  membershipId: string;
  personId: string;
  isAdded: boolean;
  isUntouched: boolean;
  hasLeft: boolean;
  name: string | null;
};

/** Takes an import back within a day. */
@Injectable()
export class UndoService {
  constructor(
    private readonly groups: GroupService,
    private readonly writer: ImportWriter,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes the roster what it was before the import: whoever was added is no member, whoever was changed is as she was. Whom somebody has
   * changed since is left alone, and told; an import of later that has been undone is no change. Throws `ImportStands` where it is too late or has been done.
   */
  async undo(tx: Tx, actor: Actor, groupId: string, importId: string): Promise<ImportUndone> {
    await this.groups.get(tx, groupId);
    demand(actor, 'member.change', { groupId });
    await this.groups.hold(tx, [groupId]);
    await this.take(tx, groupId, importId);
    const all = await tx.query<Row[]>(rows, [importId]);
    const free = all.filter(({ isUntouched }) => isUntouched);
    const [added, changed] = [free.filter(({ isAdded }) => isAdded), free.filter(({ isAdded }) => !isAdded)];
    const hadLeader = await this.isLed(tx, groupId);
    await this.restore(tx, importId, changed);
    await this.remove(tx, added);
    if (hadLeader && !(await this.isLed(tx, groupId))) throw new GroupNeedsLeader();
    await this.tell(tx, actor, { groupId, importId, added, changed });
    const kept = all.filter(({ isUntouched, hasLeft }) => !isUntouched && !hasLeft);
    return {
      removed: added.length,
      restored: changed.length,
      kept: kept.map(({ membershipId, name }) => ({ membershipId, name: name ?? '' })),
    };
  }

  private async take(tx: Tx, groupId: string, importId: string): Promise<void> {
    const [taken] = await tx.query<[unknown[], number]>(take, [importId, groupId]);
    if (taken.length > 0) return;
    const known = await tx.query<unknown[]>('select from roster_import where id = $1 and group_id = $2', [
      importId,
      groupId,
    ]);
    throw known.length > 0 ? new ImportStands() : new NotFound();
  }

  private async restore(tx: Tx, importId: string, changed: readonly Row[]): Promise<void> {
    const which = [importId, changed.map(({ membershipId }) => membershipId)];
    for (const statement of [restoreMembers, forgetNewPoints, restorePoints, restorePeople, handBack])
      await tx.query(statement, which);
  }

  /** Her numbers go first: once she is no member, nobody here reaches her any more. */
  private async remove(tx: Tx, added: readonly Row[]): Promise<void> {
    const people = added.map(({ personId }) => personId);
    await tx.query(forgetPoints, [people]);
    await tx.query(changeAdded, [people]);
    await tx.query(endMemberships, [added.map(({ membershipId }) => membershipId)]);
  }

  private async isLed(tx: Tx, groupId: string): Promise<boolean> {
    const leaders = await tx.query<unknown[]>(
      `select from membership where group_id = $1 and left_at is null and roles && '{group_leader,group_deputy}' limit 1`,
      [groupId],
    );
    return leaders.length > 0;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { groupId, importId, added, changed }: { groupId: string; importId: string; added: Row[]; changed: Row[] },
  ): Promise<void> {
    const ids = (some: readonly Row[]) => some.map(({ personId }) => personId);
    await this.writer.tell(tx, ids([...added, ...changed]), grantsChanged);
    await this.writer.tell(tx, ids(changed), countAnew);
    await this.groups.recount(tx, [groupId]);
    const facts = { importId };
    await this.audit.writeAll(tx, actor, 'member.remove', { kind: 'person', groupId, ids: ids(added) }, facts);
    await this.audit.writeAll(tx, actor, 'member.change', { kind: 'person', groupId, ids: ids(changed) }, facts);
    const counts = { importId, removed: added.length, restored: changed.length };
    await this.audit.write(tx, actor, 'member.import-undo', { kind: 'group', id: groupId, groupId }, counts);
  }
}
