import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database.js';
import type { RequestRow } from './request.view.js';

/** A request with all that its two parties see of it, in one statement however many there are. */
const whole = `select r.*, g.name as group_name, i.title, i.kind, i.exercise, i.place,
    (select v.name from municipality_version v where v.municipality_id = r.municipality_id
      order by v.valid_to desc nulls first limit 1) as municipality_name,
    (select coalesce(jsonb_agg(to_jsonb(n) order by n.rank), '[]') from request_need x join need n on n.id = x.need_id
      where x.request_id = r.id) as needs,
    (select coalesce(jsonb_agg(to_jsonb(a) order by a.rank), '[]') from request_answer a where a.request_id = r.id) as answers,
    (select coalesce(jsonb_agg(to_jsonb(c) order by c.rank), '[]') from request_contact c where c.request_id = r.id) as contacts,
    coalesce((select d.lines from request_agreed d where d.request_id = r.id), '[]') as agreed
  from request r join incident i on i.id = r.incident_id join care_group g on g.id = r.group_id`;

/** Reads requests as far as the actor may see them. */
@Injectable()
export class RequestReader {
  /** The requests with these ids. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<RequestRow[]> {
    return tx.query(`${whole} where r.id = any($1::uuid[]) order by r.id`, [ids]);
  }

  /** All requests of an incident, in the order in which they were asked. */
  async ofIncident(tx: Tx, incidentId: string): Promise<RequestRow[]> {
    return tx.query(`${whole} where r.incident_id = $1 order by r.id`, [incidentId]);
  }

  /** What a group was asked, newest first, in any of the states if some are named. */
  async ofGroup(
    tx: Tx,
    groupId: string,
    { states, before, limit }: { states: readonly string[] | null; before: string | null; limit: number },
  ): Promise<RequestRow[]> {
    return tx.query(
      `${whole} where r.group_id = $1 and ($2::text[] is null or r.state = any($2)) and ($3::uuid is null or r.id < $3)
       order by r.id desc limit $4`,
      [groupId, states, before, limit],
    );
  }
}
