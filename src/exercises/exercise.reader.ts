import { Injectable } from '@nestjs/common';
import { may } from '../access/policies.rules.js';
import type { FollowUp } from '../contract/exercise-parts.js';
import type { ExerciseQuery } from '../contract/exercises.js';
import { CalendarDate, Id } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor } from '../platform/paging.js';
import { Invalid, NotFound, NotPermitted } from '../platform/problem.js';
import type { ExerciseRow, SummaryRow } from './exercise.view.js';

const today = `(clock_now() at time zone 'Europe/Oslo')::date`;

const invitations = `(select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'groupId', i.group_id,
      'name', i.name, 'attended', i.attended, 'headcount', i.headcount, 'hours', i.hours,
      'answer', case when a.answer is not null
        then jsonb_build_object('answer', a.answer, 'headcount', a.headcount, 'text', a.text,
          'isForAnotherDay', coalesce(a.held_on <> e.held_on, false)) end)
    order by array_position('{group,unit,other}', i.kind), i.name), '[]')
  from exercise_invitation i left join exercise_answer a on a.invitation_id = i.id where i.exercise_id = e.id)`;

const columns = `e.id, e.municipality_id as "municipalityId", (select v.name from municipality_version v
      where v.municipality_id = e.municipality_id order by v.valid_to desc nulls first limit 1) as "municipalityName",
    e.own_group_id as "groupId", g.name as "groupName", e.type, e.title, to_char(e.held_on, 'YYYY-MM-DD') as "on",
    to_char(e.starts_at, 'HH24:MI') as "startsAt", to_char(e.ends_at, 'HH24:MI') as "endsAt", e.place, e.state,
    e.tests_plan as "testsPlan", e.participants, e.hours, e.improve, e.incident_id as "incidentId",
    ${invitations} as invitations, e.version`;

const source = 'from exercise e left join care_group g on g.id = e.own_group_id';

/** A follow-up as JSON; to be selected from `exercise_follow_up f` with `care_group fg`. */
const followUp = `jsonb_build_object('id', f.id, 'exerciseId', f.exercise_id,
    'owner', case when f.group_id is null then 'municipality' else 'group' end, 'groupId', f.group_id,
    'groupName', fg.name, 'ownerName', f.owner_name, 'text', f.text, 'dueOn', to_char(f.due_on, 'YYYY-MM-DD'),
    'isOverdue', f.state = 'open' and f.due_on < ${today}, 'state', f.state,
    'doneOn', to_char(f.done_on, 'YYYY-MM-DD'), 'evidence', f.evidence, 'version', f.version)`;

const followUps = `select coalesce(jsonb_agg(${followUp} order by f.due_on, f.id), '[]')
  from exercise_follow_up f left join care_group fg on fg.id = f.group_id`;

const evaluations = `(select coalesce(jsonb_agg(jsonb_build_object('id', v.id,
      'party', case when v.group_id is null then 'municipality' else 'group' end, 'groupId', v.group_id,
      'groupName', vg.name, 'outcomes', v.outcomes, 'good', v.good, 'improve', v.improve, 'at', v.at, 'version', v.version)
    order by v.group_id is not null, vg.name), '[]')
  from exercise_evaluation v left join care_group vg on vg.id = v.group_id where v.exercise_id = e.id)`;

const whole = `select ${columns}, e.purpose, e.scenario, e.goals, ${evaluations} as evaluations,
    (${followUps} where f.exercise_id = e.id) as "followUps", to_char(${today}, 'YYYY-MM-DD') as today ${source}`;

/** What the actor may know of, found through indexes; row-level security alone would look at every exercise. */
const known = `array(select id from exercise where municipality_id = any((select actor_municipalities())::uuid[])
  union select id from exercise where own_group_id = any((select actor_member_groups())::uuid[])
  union select exercise_id from exercise_invitation where group_id = any((select actor_member_groups())::uuid[]))`;

/** Walks backwards in time; a group's are its own and those that it is invited to. */
const pageOfExercises = `select ${columns},
    exists (select from exercise_evaluation v where v.exercise_id = e.id) as "isEvaluated",
    (select count(*)::int from exercise_follow_up f where f.exercise_id = e.id and f.state = 'open') as "openFollowUps"
  ${source}
  where e.id = any(${known}) and ($1::uuid is null or e.municipality_id = any(municipality_family($1)))
    and ($2::uuid is null or e.own_group_id = $2
      or exists (select from exercise_invitation i where i.exercise_id = e.id and i.group_id = $2))
    and ($3::text is null or e.state = $3) and ($4::date is null or e.held_on >= $4) and ($5::date is null or e.held_on <= $5)
    and ($6::date is null or (e.held_on, e.id) < ($6, $7::uuid))
  order by e.held_on desc, e.id desc limit $8`;

/** Reads exercises; sees what the row-level security lets the actor see. */
@Injectable()
export class ExerciseReader {
  /** One more exercise than the limit that the actor takes part in, the latest first. */
  async find(tx: Tx, query: ExerciseQuery): Promise<SummaryRow[]> {
    const { municipality = null, group = null, state = null, from = null, to = null } = query;
    const after = query.cursor === undefined ? [null, null] : afterOf(query.cursor);
    return tx.query<SummaryRow[]>(pageOfExercises, [municipality, group, state, from, to, ...after, query.limit + 1]);
  }

  /** The whole exercise, for somebody who takes part in it; throws `NotFound` or `NotPermitted`. */
  async get(tx: Tx, actor: Actor, id: string): Promise<ExerciseRow> {
    const [row] = await tx.query<ExerciseRow[]>(`${whole} where e.id = $1`, [id]);
    if (!row) throw new NotFound();
    const groupIds = [row.groupId, ...row.invitations.map(({ groupId }) => groupId)];
    const scopes = [{ municipalityId: row.municipalityId }, ...groupIds.map((groupId) => ({ groupId }))];
    if (!scopes.some((scope) => may(actor, 'exercise.read', scope))) throw new NotPermitted();
    return row;
  }

  /** One follow-up with the municipality that it was taken on for; throws `NotFound`. */
  async followUp(tx: Tx, id: string): Promise<{ followUp: FollowUp; municipalityId: string | null }> {
    const [row] = await tx.query<{ followUp: FollowUp; municipalityId: string | null }[]>(
      `select ${followUp} as "followUp", f.municipality_id as "municipalityId"
       from exercise_follow_up f left join care_group fg on fg.id = f.group_id where f.id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** What a municipality itself has taken on: what is open, and what was done during the last year. */
  async followUpsOf(tx: Tx, municipalityId: string): Promise<FollowUp[]> {
    const [row] = await tx.query<{ items: FollowUp[] }[]>(
      `select (${followUps} where f.municipality_id = any(municipality_family($1)) and f.group_id is null
         and (f.state = 'open' or f.done_on > ${today} - 365)) as items`,
      [municipalityId],
    );
    return row?.items ?? [];
  }
}

function afterOf(cursor: string): string[] {
  const [on, id] = decodeCursor(cursor, 2);
  const isFit = CalendarDate.safeParse(on).success && Id.safeParse(id).success;
  if (!isFit) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
  return [on!, id!];
}
