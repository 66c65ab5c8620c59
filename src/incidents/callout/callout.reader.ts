import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database.js';
import type { CalloutRow, OwnRow } from './callout.view.js';

/** A question with those of the asked that the actor may see: all of them for a leader, herself for a member. */
const whole = `select c.*, (
    select coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('name', coalesce(p.name, ''),
        'reachable', exists (select from contact_point t
          where t.person_id = m.person_id and t.verified_at is not null and t.opted_out_at is null))
      order by m.answered_at, p.name, m.membership_id), '[]')
    from callout_member m left join person p on p.id = m.person_id where m.callout_id = c.id) as members
  from callout c`;

const own = `select c.*, g.name as group_name, m.membership_id, m.answer, m.minutes, m.available_from, m.picked
  from callout_member m join callout c on c.id = m.callout_id join care_group g on g.id = c.group_id`;

/** Reads questions to members as far as the actor may see them. */
@Injectable()
export class CalloutReader {
  /** The question with this id. */
  async byId(tx: Tx, id: string): Promise<CalloutRow | undefined> {
    const [row] = await tx.query<CalloutRow[]>(`${whole} where c.id = $1`, [id]);
    return row;
  }

  /** A group's questions, newest first, only the open ones if wished. */
  async ofGroup(
    tx: Tx,
    groupId: string,
    { isOpen, before, limit }: { isOpen: boolean; before: string | null; limit: number },
  ): Promise<CalloutRow[]> {
    return tx.query(
      `${whole} where c.group_id = $1 and (not $2::boolean or c.state = 'open') and ($3::uuid is null or c.id < $3)
       order by c.id desc limit $4`,
      [groupId, isOpen, before, limit],
    );
  }

  /** The open questions that a person has been asked, newest first. */
  async openOf(
    tx: Tx,
    personId: string,
    { before, limit }: { before: string | null; limit: number },
  ): Promise<OwnRow[]> {
    return tx.query(
      `${own} where m.person_id = $1 and c.state = 'open' and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
      [personId, before, limit],
    );
  }
}
