import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { Outbox, Priority } from '../platform/outbox.js';
import { strengthChanged } from './people.jobs.js';

/** What somebody has learnt, shown and told, as JSON that only the database reads. */
export type Belongings = { qualifications: string; availability: string };

const held = `select
    (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from qualification q where q.person_id = $1)::text as qualifications,
    (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from availability a where a.person_id = $1)::text as availability`;

const giveQualifications = `
  insert into qualification (id, person_id, kind_id, obtained_on, valid_to, state, word, decided_by, decided_at)
  select uuidv7(), $1, q.kind_id, q.obtained_on, q.valid_to, q.state, q.word, q.decided_by, q.decided_at
  from jsonb_populate_recordset(null::qualification, $2::jsonb) q
  where not exists (select from qualification own where own.person_id = $1 and own.kind_id = q.kind_id
    and own.obtained_on = q.obtained_on and own.state = q.state)
  order by q.id`;

const giveAvailability = `
  insert into availability (person_id, weekly, not_now_until, away, constraints)
  select $1, a.weekly, a.not_now_until, a.away, a.constraints
  from jsonb_populate_recordset(null::availability, $2::jsonb) a
  on conflict (person_id) do nothing`;

/** What is a person's own and follows her when two turn out to be one. */
@Injectable()
export class BelongingsService {
  constructor(private readonly outbox: Outbox) {}

  /** What she has now, as far as the actor may see it. */
  async of(tx: Tx, personId: string): Promise<Belongings> {
    const [row] = await tx.query<Belongings[]>(held, [personId]);
    return row!;
  }

  /** Gives it to whom she turned out to be, beside what that one has already; of when she can be asked, her own word stands. */
  async give(tx: Tx, personId: string, { qualifications, availability }: Belongings): Promise<void> {
    await tx.query(giveQualifications, [personId, qualifications]);
    await tx.query(giveAvailability, [personId, availability]);
    await this.outbox.add(tx, strengthChanged, { personIds: [personId] }, Priority.rest);
  }
}
