import { Injectable } from '@nestjs/common';
import type { ContactPoint } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Stale } from '../platform/problem.js';

/** What is known of a person beside her contact points. */
export type Particulars = { name: string; language: Language; homePostcode: string | null };

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

  /**
   * Makes these, in this order, the ways she is reached; one that stays keeps what is known of it, also that she opted out.
   * A new one counts as verified at once: whoever enters it vouches for it.
   */
  async reachBy(tx: Tx, personId: string, points: readonly ContactPoint[]): Promise<void> {
    const rows = JSON.stringify(points.map((point, rank) => ({ ...point, rank })));
    await tx.query(
      `delete from contact_point where person_id = $1 and (channel, address) not in
         (select channel, address from jsonb_to_recordset($2) as point (channel text, address text))`,
      [personId, rows],
    );
    await tx.query(
      `insert into contact_point (id, person_id, channel, address, rank, patience_minutes, verified_at)
       select uuidv7(), $1, channel, address, rank, "patienceMinutes", clock_now()
       from jsonb_to_recordset($2) as point (channel text, address text, rank smallint, "patienceMinutes" integer)
       on conflict (person_id, channel, address)
         do update set rank = excluded.rank, patience_minutes = excluded.patience_minutes`,
      [personId, rows],
    );
  }
}
