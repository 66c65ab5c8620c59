import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../../access/access.jobs.js';
import { Audit } from '../../access/audit.service.js';
import type { ImportCounts } from '../../contract/roster.js';
import { vouched } from '../../people/person.service.js';
import type { Actor, PersonActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { Outbox } from '../../platform/outbox.js';
import { Stale } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { countAnew } from '../groups.jobs.js';

/** An import that has been decided: whom it adds and changes, as JSON. */
export type Decided = {
  importId: string;
  groupId: string;
  counts: ImportCounts;
  creates: string;
  updates: string;
};

const peopleAtOnce = 1000;

/** Ids as one text, since ten thousand rows of one column take their time. */
const asIds = (column: string, source: string) =>
  `select coalesce(json_agg(${column}), '[]')::text as ids from ${source}`;

const person = `"personId" uuid, "membershipId" uuid, version integer, name text, language text, postcode text, roles text[],
  capabilities text[], "joinedOn" date, changes text[], points jsonb`;
const joined = `least(("joinedOn" + time '12:00') at time zone 'Europe/Oslo', clock_now())`;
// Whoever reads the list in vouches for others; her own new address waits for the code that is sent there.
const points = (rows: string) => `
  insert into contact_point as c (id, person_id, channel, address, rank, verified_at)
  select uuidv7(), "personId", channel, address, rank, case when "personId" is distinct from actor_person() then clock_now() end
  from jsonb_to_recordset(${rows}) as row ("personId" uuid, points jsonb),
    jsonb_to_recordset(points) as point (channel text, address text, rank smallint)
  on conflict (person_id, channel, address) do update set rank = excluded.rank, ${vouched}`;

const addPeople = `insert into person (id, name, language, home_postcode)
  select "personId", name, language, postcode from jsonb_to_recordset($1) as row (${person})`;
const addMembers = `insert into membership (id, group_id, person_id, roles, capabilities, joined_at)
  select "membershipId", $2, "personId", roles, capabilities, coalesce(${joined}, clock_now())
  from jsonb_to_recordset($1) as row (${person})`;
const rememberAdded = `with written as (insert into roster_import_row (import_id, membership_id, group_id, person_id, version_after)
  select $2, "membershipId", $3, "personId", 1 from jsonb_to_recordset($1) as row (${person}) returning person_id)
  ${asIds('person_id', 'written')}`;

const rememberChanged = `with written as (insert into roster_import_row (import_id, membership_id, group_id, person_id, version_before, version_after, before)
  select $2, m.id, $3, p.id, p.version, p.version + 1, jsonb_build_object('name', p.name, 'language', p.language,
    'postcode', p.home_postcode, 'roles', m.roles, 'capabilities', m.capabilities, 'joinedAt', m.joined_at,
    'points', (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'address', address, 'rank', rank)), '[]')
      from contact_point where person_id = p.id and verified_at is not null))
  from jsonb_to_recordset($1) as row ("membershipId" uuid) join membership m on m.id = "membershipId" and m.group_id = $3
    join person p on p.id = m.person_id
  returning person_id)
  ${asIds('person_id', 'written')}`;
// Whoever has changed since she was read refuses the whole.
const changePeople = `update person p set name = row.name, language = row.language, home_postcode = row.postcode,
    version = p.version + 1
  from jsonb_to_recordset($1) as row (${person}) where p.id = row."personId" and p.version = row.version`;
const changeMembers = `update membership m set roles = row.roles, capabilities = row.capabilities,
    joined_at = coalesce(${joined}, m.joined_at)
  from jsonb_to_recordset($1) as row (${person}) where m.id = row."membershipId" and m.left_at is null`;
const changedRoles = asIds('"personId"', `jsonb_to_recordset($1) as row (${person}) where 'roles' = any(changes)`);

type Ids = { ids: string }[];

/** Writes what an import has decided, all of it or nothing, with as many statements for ten thousand rows as for one. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly groups: GroupService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async write(tx: Tx, actor: PersonActor, decided: Decided): Promise<void> {
    const { importId, groupId, counts } = decided;
    await tx.query('insert into roster_import (id, group_id, imported_by, counts) values ($1, $2, $3, $4)', [
      importId,
      groupId,
      actor.personId,
      JSON.stringify(counts),
    ]);
    if (counts.create > 0) await this.add(tx, actor, decided);
    if (counts.update > 0) await this.change(tx, actor, decided);
    await this.groups.recount(tx, [groupId]);
    await this.audit.write(
      tx,
      actor,
      'member.import',
      { kind: 'group', id: groupId, groupId },
      { importId, ...counts },
    );
  }

  /** Tells sockets and readiness of people whose roles or channels an import or its undoing has changed. */
  async tell(tx: Tx, personIds: readonly string[], what: typeof grantsChanged | typeof countAnew): Promise<void> {
    for (let from = 0; from < personIds.length; from += peopleAtOnce)
      await this.outbox.add(tx, what, { personIds: personIds.slice(from, from + peopleAtOnce) });
  }

  private async add(tx: Tx, actor: Actor, { importId, groupId, creates }: Decided): Promise<void> {
    await tx.query(addPeople, [creates]);
    await tx.query(addMembers, [creates, groupId]);
    await tx.query(points('$1'), [creates]);
    const added = await tx.query<Ids>(rememberAdded, [creates, importId, groupId]);
    await this.audit.writeAll(tx, actor, 'member.add', { kind: 'person', groupId, ids: idsOf(added) }, { importId });
  }

  private async change(tx: Tx, actor: Actor, { importId, groupId, updates, counts }: Decided): Promise<void> {
    const changed = await tx.query<Ids>(rememberChanged, [updates, importId, groupId]);
    const [, people] = await tx.query<[unknown, number]>(changePeople, [updates]);
    const [, members] = await tx.query<[unknown, number]>(changeMembers, [updates]);
    if (people !== counts.update || members !== counts.update) throw new Stale();
    await tx.query(points('$1'), [updates]);
    await this.audit.writeAll(
      tx,
      actor,
      'member.change',
      { kind: 'person', groupId, ids: idsOf(changed) },
      { importId },
    );
    await this.tell(tx, idsOf(await tx.query<Ids>(changedRoles, [updates])), grantsChanged);
    await this.tell(tx, idsOf(changed), countAnew);
  }
}

const idsOf = ([row]: Ids): string[] => JSON.parse(row!.ids) as string[];
