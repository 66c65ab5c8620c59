import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database.js';

const roster = `select coalesce(jsonb_agg(jsonb_build_object('membershipId', m.id, 'personId', p.id, 'version', p.version,
    'name', p.name, 'language', p.language, 'postcode', p.home_postcode, 'roles', m.roles, 'capabilities', m.capabilities,
    'joinedOn', to_char(m.joined_at at time zone 'Europe/Oslo', 'YYYY-MM-DD'),
    'points', (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'address', address) order by rank, id), '[]')
      from contact_point where person_id = p.id and verified_at is not null)) order by p.name, m.id), '[]')::text as known
  from membership m join person p on p.id = m.person_id where m.group_id = $1 and m.left_at is null`;

const ownCapabilities = `select capability from group_capacity where group_id = $1
  union select unnest(capabilities) from membership where group_id = $1 and left_at is null`;

const moment = `select to_char(clock_now() at time zone 'Europe/Oslo', 'YYYY-MM-DD') as today,
  clock_now() + interval '1 day' as "undoUntil"`;

const marked = `select known, md5(known) as mark from (${roster}) roster`;

/** The whole roster of a group at once, as JSON that only the thread reads which works on it. */
@Injectable()
export class RosterReader {
  async known(tx: Tx, groupId: string): Promise<string> {
    const [row] = await tx.query<{ known: string }[]>(roster, [groupId]);
    return row!.known;
  }

  /** The roster, and by what it can be told whether it is the same later. */
  async marked(tx: Tx, groupId: string): Promise<{ known: string; mark: string }> {
    const [row] = await tx.query<{ known: string; mark: string }[]>(marked, [groupId]);
    return row!;
  }

  /** Whether the roster is what it was. */
  async isStill(tx: Tx, groupId: string, mark: string): Promise<boolean> {
    const [row] = await tx.query<{ same: boolean }[]>(`select mark = $2 as same from (${marked}) now`, [groupId, mark]);
    return row!.same;
  }

  /** The capabilities that the group names, the common ones too. */
  async capabilities(tx: Tx, groupId: string): Promise<string[]> {
    const rows = await tx.query<{ capability: string }[]>(ownCapabilities, [groupId]);
    return rows.map(({ capability }) => capability);
  }

  /** What day it is here, and until when an import of this moment can be undone. */
  async moment(tx: Tx): Promise<{ today: string; undoUntil: string }> {
    const [row] = await tx.query<{ today: string; undoUntil: Date }[]>(moment);
    return { today: row!.today, undoUntil: row!.undoUntil.toISOString() };
  }
}
