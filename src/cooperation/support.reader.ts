import { Injectable } from '@nestjs/common';
import type { SupportQuery, SupportRequest, SupportSums, SupportSumsQuery } from '../contract/support.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor } from '../platform/paging.js';
import { NotFound } from '../platform/problem.js';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const requests = `select s.id, s.group_id as "groupId", g.name as "groupName", s.municipality_id as "municipalityId", s.kind, s.title, s.text,
    s.state, s.amount_asked as "amountAsked", s.amount_granted as "amountGranted", s.amount_settled as "amountSettled", s.payer,
    s.agreement_id as "agreementId", s.reason, s.has_photo as "hasPhoto", ${instant('s.sent_at')} as "sentAt",
    ${instant('s.answered_at')} as "answeredAt", ${instant('s.settled_at')} as "settledAt", s.version
  from support_request s join care_group g on g.id = s.group_id`;

/** What the actor has a side in, found through indexes; row-level security alone would look at every request. */
const known = `s.id = any(array(select id from support_request where municipality_id = any((select actor_municipalities())::uuid[])
    union select id from support_request where group_id = any((select actor_groups())::uuid[])))`;

/** What was withdrawn counts for nobody. */
const sums = `select s.group_id as "groupId", g.name as "groupName", s.municipality_id as "municipalityId", s.kind, count(*)::integer as count,
    coalesce(sum(s.amount_asked), 0)::float8 as asked, coalesce(sum(s.amount_granted), 0)::float8 as granted,
    coalesce(sum(s.amount_settled), 0)::float8 as settled
  from support_request s join care_group g on g.id = s.group_id
  where ${known} and s.year = $1 and s.state <> 'withdrawn' and ($2::uuid is null or s.municipality_id = any(municipality_family($2))) and ($3::uuid is null or s.group_id = $3)
  group by s.group_id, g.name, s.municipality_id, s.kind order by g.name, s.group_id, s.municipality_id, s.kind`;

/** Reads support requests; sees those that row-level security lets the actor see: his own side's. */
@Injectable()
export class SupportReader {
  /** One more request than the limit, the newest first. */
  async find(tx: Tx, { municipality, group, state, year, limit, cursor }: SupportQuery): Promise<SupportRequest[]> {
    const [id = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<SupportRequest[]>(
      `${requests} where ${known} and ($1::uuid is null or s.municipality_id = any(municipality_family($1))) and ($2::uuid is null or s.group_id = $2)
         and ($3::text is null or s.state = $3) and ($4::integer is null or s.year = $4) and ($5::uuid is null or s.id < $5)
       order by s.id desc limit $6`,
      [municipality ?? null, group ?? null, state ?? null, year ?? null, id, limit + 1],
    );
  }

  /** The request with this id; throws `NotFound`. */
  async one(tx: Tx, id: string): Promise<SupportRequest> {
    const [request] = await tx.query<SupportRequest[]>(`${requests} where s.id = $1`, [id]);
    if (!request) throw new NotFound();
    return request;
  }

  /** What was asked, granted and paid in a year; in this one where none is named. */
  async sums(tx: Tx, { municipality, group, ...query }: SupportSumsQuery): Promise<SupportSums> {
    const [now] = await tx.query<{ year: number }[]>(
      `select extract(year from clock_now() at time zone 'Europe/Oslo')::integer as year`,
    );
    const year = query.year ?? now!.year;
    const items = await tx.query<SupportSums['items']>(sums, [year, municipality ?? null, group ?? null]);
    const of = (key: 'count' | 'asked' | 'granted' | 'settled') => items.reduce((sum, item) => sum + item[key], 0);
    return {
      year,
      items,
      total: { count: of('count'), asked: of('asked'), granted: of('granted'), settled: of('settled') },
    };
  }
}
