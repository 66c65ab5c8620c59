import { Injectable } from '@nestjs/common';
import type { ContactPoint } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Stale } from '../platform/problem.js';

/** What is known of a person beside her contact points. */
export type Particulars = { name: string; language: Language; homePostcode: string | null };

/** What somebody vouches for who is told nothing of what she has not shown yet to be hers, or has taken away: it is entered by that one now. */
export const vouched = `verified_at = coalesce(c.verified_at, excluded.verified_at), removed_at = null,
  entered_as = case when c.verified_at is null then excluded.entered_as else c.entered_as end,
  proved_at = case when c.verified_at is not null then c.proved_at end`;

/** The people, and how they are reached; who may do this to whom is for the place to say where they are members. */
@Injectable()
export class PersonService {
  /** What the people are called, as far as the actor may know it. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>('select id, name from person where id = any($1)', [
      ids,
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Writes down somebody new and resolves with her id; the actor sees her only once a membership of hers lets him. */
  async add(tx: Tx, { name, language, homePostcode }: Particulars): Promise<string> {
    const id = newId();
    await tx.query('insert into person (id, name, language, home_postcode) values ($1, $2, $3, $4)', [
      id,
      name,
      language,
      homePostcode,
    ]);
    return id;
  }

  /** Changes what is given, and her version in any case; throws `Stale` where `expected` is not the version she is at. */
  async change(tx: Tx, id: string, changes: Partial<Particulars>, expected: number | undefined): Promise<void> {
    const [changed] = await tx.query<[unknown[], number]>(
      `update person set name = coalesce($2, name), language = coalesce($3, language),
         home_postcode = case when $4 then $5 else home_postcode end, version = version + 1
       where id = $1 and ($6::integer is null or version = $6) returning id`,
      [
        id,
        changes.name ?? null,
        changes.language ?? null,
        changes.homePostcode !== undefined,
        changes.homePostcode ?? null,
        expected ?? null,
      ],
    );
    if (changed.length === 0) throw new Stale();
  }

  /** Whether these are all that she is reached by, no more and no less, in whichever order. */
  async hasThese(tx: Tx, personId: string, points: readonly ContactPoint[]): Promise<boolean> {
    const own = await tx.query<{ channel: string; address: string }[]>(
      'select channel, address from contact_point where person_id = $1 and verified_at is not null',
      [personId],
    );
    const said = new Set(points.map(({ channel, address }) => `${channel} ${address}`));
    return own.length === said.size && own.every(({ channel, address }) => said.has(`${channel} ${address}`));
  }

  /** The first of her addresses which these leave out and which nobody who leads this group has given her, or which she has made her own. */
  async takenFromHer(
    tx: Tx,
    personId: string,
    groupId: string,
    points: readonly ContactPoint[],
  ): Promise<string | undefined> {
    const [taken] = await tx.query<{ address: string }[]>(
      `select address from contact_point where person_id = $1 and verified_at is not null and (channel, address) not in
         (select channel, address from jsonb_to_recordset($2) as point (channel text, address text))
         and (proved_at is not null or coalesce($3 <> all (entered_as), true))
       order by rank, id limit 1`,
      [personId, JSON.stringify(points), groupId],
    );
    return taken?.address;
  }

  /**
   * Makes these, in this order, the ways she is reached; one that stays keeps what is known of it, also that she opted out.
   * A new one counts as verified at once: whoever enters it vouches for it, also where she has begun to add it herself.
   */
  async reachBy(tx: Tx, personId: string, points: readonly ContactPoint[]): Promise<void> {
    const rows = JSON.stringify(points.map((point, rank) => ({ ...point, rank })));
    await tx.query(
      `delete from contact_point where person_id = $1 and verified_at is not null and (channel, address) not in
         (select channel, address from jsonb_to_recordset($2) as point (channel text, address text))`,
      [personId, rows],
    );
    await tx.query(
      `insert into contact_point as c (id, person_id, channel, address, rank, patience_minutes, verified_at)
       select uuidv7(), $1, channel, address, rank, "patienceMinutes", clock_now()
       from jsonb_to_recordset($2) as point (channel text, address text, rank smallint, "patienceMinutes" integer)
       on conflict (person_id, channel, address)
         do update set rank = excluded.rank, patience_minutes = excluded.patience_minutes, ${vouched}`,
      [personId, rows],
    );
  }
}
