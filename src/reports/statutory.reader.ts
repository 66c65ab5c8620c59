import { Injectable } from '@nestjs/common';
import type { StatutoryDuty, StatutoryEntry, StatutoryIntervals, StatutoryRecord } from '../contract/statutory.js';
import type { Tx } from '../platform/database.js';
import { NotFound } from '../platform/problem.js';
import { evaluationDays, statutoryFloor } from './statutory.rules.js';

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** The municipality and those whose heir it is. */
const family = 'any(municipality_family($1))';

/** What a municipality was called, where it is another than the one whose record this is. */
const former = (id: string) => `case when ${id} <> $1 then (select f.name from municipality_version f
    where f.municipality_id = ${id} order by f.valid_to desc nulls first limit 1) end as "formerMunicipality"`;

/** What is known of the municipality before anything is counted; the version goes up with everything that is written down. */
export type Ground = {
  name: string;
  today: string;
  intervals: StatutoryIntervals;
  responsible: Partial<Record<StatutoryDuty, string>>;
  version: number;
};
export type LastDone = {
  duty: StatutoryDuty;
  lastOn: string;
  lastBy: string | null;
  exerciseId: string | null;
  formerMunicipality: string | null;
};
export type Evaluation = Omit<StatutoryRecord['evaluations'][number], 'state'>;
export type AgreementReview = Omit<StatutoryRecord['agreements'][number], 'state'>;

const ground = `select v.name, ${day(`clock_now() at time zone 'Europe/Oslo'`)} as today, 
    1 + coalesce(i.version, 0) + (select count(*) + count(withdrawn_at) from statutory_entry s
      where s.municipality_id = ${family})::int as version,
    i.revision_months as "revisionMonths", i.exercise_months as "exerciseMonths", i.call_list_months as "callListMonths",
    coalesce(i.responsible, '{}') as responsible
  from municipality_version v left join statutory_interval i on i.municipality_id = v.municipality_id
  where v.municipality_id = $1 order by v.valid_to desc nulls first limit 1`;

const lastDone = `select d.duty, ${day('d.done_on')} as "lastOn", d.done_by as "lastBy", d.exercise_id as "exerciseId",
    ${former('d.municipality_id')}
  from statutory_last($1) d`;

/**
 * What was held or happened during the last four years, and whatever has not been evaluated however long ago; an incident that was played
 * belongs to its exercise.
 */
const evaluations = `
  select * from (select done.*, case when kind = 'exercise' or not "isExercise" then ${day(`"on"::date + ${evaluationDays}`)} end as "dueOn"
  from (
    select 'exercise' as kind, e.id, e.title, ${day('e.held_on')} as "on", true as "isExercise",
      ${former('e.municipality_id')},
      (select ${day(`v.at at time zone 'Europe/Oslo'`)} from exercise_evaluation v
        where v.exercise_id = e.id and v.group_id is null) as "evaluatedOn"
    from exercise e where e.municipality_id = ${family} and e.state = 'held'
    union all
    select 'incident', n.id, n.title, ${day(`n.closed_at at time zone 'Europe/Oslo'`)}, n.exercise,
      ${former('n.municipality_id')},
      (select ${day('max(s.done_on)')} from statutory_entry s where s.incident_id = n.id and s.withdrawn_at is null)
    from incident n where n.municipality_id = ${family} and n.state = 'closed'
      and not exists (select from exercise e where e.incident_id = n.id)) done
  where "evaluatedOn" is null or "on"::date > (clock_now() at time zone 'Europe/Oslo')::date - 1461
  order by "evaluatedOn" is null desc, "on" desc, id desc limit 200) known order by "on" desc, id desc`;

const agreements = `select a.id, a.title, g.name as "groupName", ${day('a.review_due_on')} as "reviewOn",
    ${day('r.reviewed_on')} as "reviewedOn", r.name as "reviewedBy"
  from agreement_today a join care_group g on g.id = a.group_id
    left join lateral (select r.reviewed_on, r.name from agreement_review r where r.agreement_id = a.id
      order by r.reviewed_on desc, r.id desc limit 1) r on true
  where a.municipality_id = $1 and a.state_today = 'in_force' order by a.review_due_on nulls last, g.name limit 200`;

const neverInvited = `select g.id as "groupId", g.name from care_group g
  where g.id in (select group_id from group_municipality where municipality_id = $1
      union select group_id from agreement_today where municipality_id = $1 and state_today = 'in_force')
    and not exists (select from exercise_invitation i where i.group_id = g.id and i.municipality_id = ${family})
  order by g.name, g.id limit 200`;

const entries = `select s.id, s.duty, ${day('s.done_on')} as "on", s.done_by as "doneBy", s.note, s.incident_id as "incidentId",
    n.title as "incidentTitle", coalesce(n.exercise, false) as "isExercise", p.name as "recordedBy", ${former('s.municipality_id')}
  from statutory_entry s left join person p on p.id = s.recorded_by left join incident n on n.id = s.incident_id
  where s.municipality_id = ${family} and s.withdrawn_at is null order by s.done_on desc, s.id desc limit 100`;

/**
 * How soon those who were asked were asked, against what the agreements say: the municipality's own duty, of what really happened during
 * the last four years. Nothing is said of any group.
 */
const contacts = `select n.id as "incidentId", n.title, ${day(`n.opened_at at time zone 'Europe/Oslo'`)} as "on",
    ${former('n.municipality_id')}, asked.*
  from incident n cross join lateral (
    select min(minutes) as "firstMinutes", count(*)::int as groups, count(duty_minutes)::int as agreed,
      min(duty_minutes) as "agreedMinutes", (count(*) filter (where minutes <= duty_minutes))::int as "inTime"
    from (select distinct on (q.group_id) floor(extract(epoch from q.asked_at - n.opened_at) / 60)::int as minutes, a.duty_minutes
      from request q left join agreement a on a.id = q.agreement_id
      where q.incident_id = n.id order by q.group_id, q.asked_at, q.id) first) asked
  where n.municipality_id = ${family} and not n.exercise and asked.groups > 0
    and n.opened_at > clock_now() - interval '4 years'
  order by n.opened_at desc, n.id desc limit 200`;

/** Reads what a municipality's own record is made of; sees what the row-level security lets the actor see. */
@Injectable()
export class StatutoryReader {
  /** The municipality, the day that it is there, and how often it has bound itself; throws `NotFound`. */
  async ground(tx: Tx, municipalityId: string): Promise<Ground> {
    type Row = Omit<Ground, 'intervals'> & { [Key in keyof StatutoryIntervals]: number | null };
    const [row] = await tx.query<Row[]>(ground, [municipalityId]);
    if (!row) throw new NotFound();
    const { name, today, version, responsible, revisionMonths, exerciseMonths, callListMonths } = row;
    const intervals = {
      revisionMonths: revisionMonths ?? statutoryFloor.revisionMonths,
      exerciseMonths: exerciseMonths ?? statutoryFloor.exerciseMonths,
      callListMonths: callListMonths ?? statutoryFloor.callListMonths,
    };
    return { name, today, version, intervals, responsible };
  }

  async lastDone(tx: Tx, municipalityId: string): Promise<LastDone[]> {
    return tx.query<LastDone[]>(lastDone, [municipalityId]);
  }

  async evaluations(tx: Tx, municipalityId: string): Promise<Evaluation[]> {
    return tx.query<Evaluation[]>(evaluations, [municipalityId]);
  }

  /** How soon the municipality made contact, incident by incident. */
  async contacts(tx: Tx, municipalityId: string): Promise<StatutoryRecord['contacts']> {
    return tx.query<StatutoryRecord['contacts']>(contacts, [municipalityId]);
  }

  async agreements(tx: Tx, municipalityId: string): Promise<AgreementReview[]> {
    return tx.query<AgreementReview[]>(agreements, [municipalityId]);
  }

  /** The groups that serve the municipality, or have an agreement with it, and have never been invited to exercise with it. */
  async neverInvited(tx: Tx, municipalityId: string): Promise<StatutoryRecord['neverInvited']> {
    return tx.query<StatutoryRecord['neverInvited']>(neverInvited, [municipalityId]);
  }

  /** What was written down by hand and stands, the latest first. */
  async entries(tx: Tx, municipalityId: string): Promise<StatutoryEntry[]> {
    return tx.query<StatutoryEntry[]>(entries, [municipalityId]);
  }
}
