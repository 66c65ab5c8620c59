import { Injectable } from '@nestjs/common';
import type { GroupContacts, MembershipRole } from '../contract/groups.js';
import type { PageQuery } from '../contract/manner.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor } from '../platform/paging.js';
import type { MemberRow } from './group.view.js';

const members = `select m.id as "membershipId", p.id as "personId", p.name, p.language, m.roles, m.capabilities,
    p.home_postcode as "homePostcode", m.joined_at as "joinedAt", p.version,
    (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'address', address, 'patienceMinutes', patience_minutes,
         'verified', verified_at is not null, 'optedOut', opted_out_at is not null) order by rank, id), '[]')
       from contact_point where person_id = p.id and verified_at is not null) as "contactPoints"
  from membership m join person p on p.id = m.person_id
  where m.group_id = $1 and m.left_at is null`;

/** Who of the members is meant; what is left out does not narrow, and no audience means everybody. */
export type Audience = { roles?: MembershipRole[]; capabilities?: string[]; membershipIds?: string[] };
export type Asked = { membershipId: string; personId: string; name: string };
export type Leader = GroupContacts['items'][number] & { groupId: string };

/** Reads who is in a group; sees what the row-level security lets the actor see, and asks nobody's leave. */
@Injectable()
export class MemberReader {
  /** One more member than the limit, in Norwegian alphabet. */
  async find(tx: Tx, groupId: string, { limit, cursor }: PageQuery): Promise<MemberRow[]> {
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<MemberRow[]>(
      `${members} and ($2::text is null or (p.name, m.id) > ($2, $3::uuid)) order by p.name, m.id limit $4`,
      [groupId, name, id, limit + 1],
    );
  }

  /** The member by this membership, unless she has left. */
  async one(tx: Tx, groupId: string, membershipId: string): Promise<MemberRow | undefined> {
    const [member] = await tx.query<MemberRow[]>(`${members} and m.id = $2`, [groupId, membershipId]);
    return member;
  }

  /** Which of the people the actor knows to be in the group now. */
  async present(tx: Tx, groupId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'select person_id as id from membership where group_id = $1 and person_id = any($2) and left_at is null',
      [groupId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The members that a question goes to: all of those who are there, or those of them whom the audience describes in every respect. */
  async audience(tx: Tx, groupId: string, { roles, capabilities, membershipIds }: Audience = {}): Promise<Asked[]> {
    return tx.query<Asked[]>(
      `select m.id as "membershipId", p.id as "personId", p.name
       from membership m join person p on p.id = m.person_id
       where m.group_id = $1 and m.left_at is null
         and ($2::text[] is null or m.roles && $2) and ($3::text[] is null or m.capabilities && $3)
         and ($4::uuid[] is null or m.id = any($4))
       order by p.name, m.id`,
      [groupId, roles ?? null, capabilities ?? null, membershipIds ?? null],
    );
  }

  /**
   * Who answers for the groups: each one's leaders and then its deputies, the longest there first. A municipality sees those of the
   * groups that serve it; for a group that does not, this is to be asked as the service itself.
   */
  async leadersOf(tx: Tx, groupIds: readonly string[]): Promise<Leader[]> {
    return tx.query<Leader[]>(
      `select m.group_id as "groupId", p.id as "personId", p.name, role
       from membership m join person p on p.id = m.person_id,
         lateral (select case when 'group_leader' = any(m.roles) then 'group_leader' else 'group_deputy' end as role) held
       where m.group_id = any($1) and m.left_at is null and m.roles && '{group_leader,group_deputy}'
       order by m.group_id, role desc, m.joined_at, m.id`,
      [groupIds],
    );
  }
}
