import { Injectable } from '@nestjs/common';
import type { AnswerVia, MemberAnswer } from '../../contract/callouts.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { IncidentLog, type Entry } from '../incident/incident-log.writer.js';

/** What a member has said to a question; `answer` is null where it could not be read. */
export type SaidAnswer = {
  readonly id: string;
  readonly calloutId: string;
  readonly personId: string;
  readonly answer: MemberAnswer | null;
  readonly minutes?: number | null;
  readonly availableFrom?: string | null;
  readonly text?: string | null;
  /** When she said it; now, where that is not known better. */
  readonly at?: string | null;
  readonly via: AnswerVia;
  readonly enteredBy?: string | null;
};

const asSaid = `jsonb_to_recordset($1::jsonb) as s (id uuid, "calloutId" uuid, "personId" uuid, answer text, minutes integer,
  "availableFrom" timestamptz, text text, at timestamptz, via text, "enteredBy" uuid)`;

/** Held before the answers are read, so that of two at once the later one sees the earlier. */
const holdMembers = `select m.membership_id from callout_member m
  where (m.callout_id, m.person_id) in (select s."calloutId", s."personId" from ${asSaid})
  order by m.callout_id, m.membership_id for update`;

const keep = `insert into callout_answer
    (id, callout_id, membership_id, group_id, person_id, answer, minutes, available_from, text, at, via, entered_by, entered_by_name)
  select s.id, m.callout_id, m.membership_id, m.group_id, m.person_id, s.answer, s.minutes, s."availableFrom", s.text,
    coalesce(s.at, clock_now()), s.via, s."enteredBy", (select name from person p where p.id = s."enteredBy")
  from ${asSaid} join callout_member m on m.callout_id = s."calloutId" and m.person_id = s."personId"
  on conflict do nothing returning id, callout_id, membership_id`;

/** By when it was said, not by when it came: an older answer that arrives late changes nothing. */
const recount = `update callout_member m
  set text = last.text, answered_at = last.at, via = last.via, entered_by = last.entered_by_name,
    answer = sense.answer, minutes = sense.minutes, available_from = sense.available_from
  from unnest($1::uuid[], $2::uuid[]) as fresh (callout_id, membership_id)
  cross join lateral (select a.* from callout_answer a
    where a.callout_id = fresh.callout_id and a.membership_id = fresh.membership_id order by a.at desc, a.id desc limit 1) last
  left join lateral (select a.* from callout_answer a
    where a.callout_id = fresh.callout_id and a.membership_id = fresh.membership_id and a.answer is not null
    order by a.at desc, a.id desc limit 1) sense on true
  where m.callout_id = fresh.callout_id and m.membership_id = fresh.membership_id`;

const whereTo = `select id, group_id as "groupId", request_id as "requestId", incident_id as "incidentId",
    municipality_id as "municipalityId", exercise from callout where id = any($1::uuid[])`;

type Whereabouts = Pick<Entry, 'groupId' | 'requestId' | 'exercise'> & {
  id: string;
  groupId: string;
  incidentId: string | null;
  municipalityId: string | null;
};
type Kept = { id: string; callout_id: string; membership_id: string };

/** Keeps what members answer: every answer as it was said, and beside it the one that counts. */
@Injectable()
export class MemberAnswers {
  constructor(private readonly log: IncidentLog) {}

  /** Keeps the answers that are not kept yet; in the log of an incident they stand without name and without words. */
  async keep(tx: Tx, actor: Actor, answers: readonly SaidAnswer[]): Promise<void> {
    const rows = JSON.stringify(answers);
    await tx.query(holdMembers, [rows]);
    const kept = await tx.query<Kept[]>(keep, [rows]);
    if (kept.length === 0) return;
    const calloutIds = kept.map((row) => row.callout_id);
    await tx.query(recount, [calloutIds, kept.map((row) => row.membership_id)]);
    const callouts = new Map((await tx.query<Whereabouts[]>(whereTo, [calloutIds])).map((row) => [row.id, row]));
    const fresh = new Set(kept.map(({ id }) => id));
    const entries = answers.filter(({ id }) => fresh.has(id)).flatMap((answer) => entryOf(answer, callouts));
    await this.log.write(tx, actor, entries);
    await this.log.tellGroups(
      tx,
      [...callouts.values()].map(({ groupId }) => groupId),
    );
  }
}

function entryOf(said: SaidAnswer, callouts: ReadonlyMap<string, Whereabouts>): Entry[] {
  const callout = callouts.get(said.calloutId);
  if (!callout?.incidentId || !callout.municipalityId || !said.answer) return [];
  const { id: calloutId, groupId, requestId, incidentId, municipalityId, exercise } = callout;
  const { id, answer, minutes, availableFrom } = said;
  const data = { answer, ...(typeof minutes === 'number' && { minutes }), ...(availableFrom && { availableFrom }) };
  const kind = 'callout_answered';
  return [{ id, kind, calloutId, groupId, requestId, incidentId, municipalityId, exercise, data, by: null }];
}
