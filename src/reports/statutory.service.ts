import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import { StatutoryDuty, type BindIntervals, type RecordEntry, type StatutoryRecord } from '../contract/statutory.js';
import { nameOf } from '../cooperation/agreement.sides.js';
import { ExerciseReader } from '../exercises/exercise.reader.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';
import { StatutoryReader } from './statutory.reader.js';
import { dueAgain, evaluationStateOn, refuseUnfitEntry, stateOn } from './statutory.rules.js';

const bind = `insert into statutory_interval (municipality_id, revision_months, exercise_months, call_list_months, responsible)
  values ($1, $2, $3, $4, jsonb_strip_nulls($5))
  on conflict (municipality_id) do update set revision_months = excluded.revision_months,
    exercise_months = excluded.exercise_months, call_list_months = excluded.call_list_months,
    responsible = jsonb_strip_nulls(statutory_interval.responsible || $5), version = statutory_interval.version + 1`;

/**
 * A municipality's own record of its duty to be prepared (sivilbeskyttelsesloven §§ 14 and 15, forskrift om kommunal beredskapsplikt
 * §§ 4 to 9): what was done, what is due, and by whom. It certifies nothing.
 */
@Injectable()
export class StatutoryService {
  constructor(
    private readonly reader: StatutoryReader,
    private readonly exercises: ExerciseReader,
    private readonly audit: Audit,
  ) {}

  /** The whole record as it stands today. */
  async read(tx: Tx, actor: Actor, municipalityId: string): Promise<StatutoryRecord> {
    const { name, today, intervals, responsible, version } = await this.reader.ground(tx, municipalityId);
    demand(actor, 'statutory.read', { municipalityId });
    const last = new Map((await this.reader.lastDone(tx, municipalityId)).map((done) => [done.duty, done]));
    const duties = StatutoryDuty.options.map((duty) => {
      const done = last.get(duty) ?? { lastOn: null, lastBy: null, exerciseId: null, formerMunicipality: null };
      const due = dueAgain(duty, { lastOn: done.lastOn, intervals, today });
      return { ...done, duty, ...due, responsible: responsible[duty] ?? null };
    });
    const evaluations = await this.reader.evaluations(tx, municipalityId);
    const agreements = await this.reader.agreements(tx, municipalityId);
    return {
      municipalityId,
      municipalityName: name,
      today,
      intervals,
      duties,
      evaluations: evaluations.map((one) => ({ ...one, state: evaluationStateOn(one, today) })),
      contacts: await this.reader.contacts(tx, municipalityId),
      followUps: await this.exercises.followUpsOf(tx, municipalityId),
      agreements: agreements.map((agreement) => ({ ...agreement, state: stateOn(agreement.reviewOn, today) })),
      neverInvited: await this.reader.neverInvited(tx, municipalityId),
      entries: await this.reader.entries(tx, municipalityId),
      version,
    };
  }

  /** Writes down what was done. */
  async record(tx: Tx, actor: Actor, municipalityId: string, entry: RecordEntry): Promise<StatutoryRecord> {
    const { today } = await this.reader.ground(tx, municipalityId);
    const person = demand(actor, 'statutory.record', { municipalityId });
    refuseUnfitEntry(entry, today);
    // Whoever writes it down has done it, where nobody else is said to have.
    const { duty, on, doneBy = await nameOf(tx, person), note = null, incidentId = null } = entry;
    // What is said of an incident is kept where the incident is kept.
    const whose = incidentId === null ? municipalityId : await municipalityOf(tx, municipalityId, incidentId);
    const id = newId();
    await tx.query(
      `insert into statutory_entry (id, municipality_id, duty, done_on, done_by, note, incident_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, whose, duty, on, doneBy, note, incidentId, person.personId],
    );
    await this.audit.write(tx, actor, 'statutory.record', { kind: 'statutory_entry', id, municipalityId }, { duty });
    return this.read(tx, actor, municipalityId);
  }

  /** Takes back what was written down by mistake; that it was written stays. */
  async withdraw(
    tx: Tx,
    actor: Actor,
    { municipalityId, entryId }: { municipalityId: string; entryId: string },
    expected?: number,
  ): Promise<StatutoryRecord> {
    const { version } = await this.reader.ground(tx, municipalityId);
    demand(actor, 'statutory.record', { municipalityId });
    if (expected !== undefined && expected !== version) throw new Stale();
    const [withdrawn] = await tx.query<[unknown[], number]>(
      `update statutory_entry set withdrawn_at = clock_now()
       where id = $1 and municipality_id = any(municipality_family($2)) and withdrawn_at is null returning id`,
      [entryId, municipalityId],
    );
    if (withdrawn.length === 0) throw new NotFound();
    const subject = { kind: 'statutory_entry', id: entryId, municipalityId };
    await this.audit.write(tx, actor, 'statutory.record', subject, { withdrawn: true });
    return this.read(tx, actor, municipalityId);
  }

  /** The municipality binds itself to intervals, never longer than the regulation lets pass, and says who sees to it the next time. */
  async bind(
    tx: Tx,
    actor: Actor,
    municipalityId: string,
    { responsible = {}, ...intervals }: BindIntervals,
    expected?: number,
  ): Promise<StatutoryRecord> {
    await tx.query('select from statutory_interval where municipality_id = $1 for no key update', [municipalityId]);
    const { version } = await this.reader.ground(tx, municipalityId);
    demand(actor, 'statutory.record', { municipalityId });
    if (expected !== undefined && expected !== version) throw new Stale();
    const { revisionMonths, exerciseMonths, callListMonths } = intervals;
    await tx.query(bind, [municipalityId, revisionMonths, exerciseMonths, callListMonths, JSON.stringify(responsible)]);
    const subject = { kind: 'statutory_interval', id: municipalityId, municipalityId };
    await this.audit.write(tx, actor, 'statutory.record', subject, { ...intervals });
    return this.read(tx, actor, municipalityId);
  }
}

/** The municipality that had the incident, this one or one that it has taken over; throws `Invalid` for any other. */
async function municipalityOf(tx: Tx, municipalityId: string, incidentId: string): Promise<string> {
  const [own] = await tx.query<{ id: string }[]>(
    `select municipality_id as id from incident
     where id = $1 and municipality_id = any(municipality_family($2)) and state = 'closed'`,
    [incidentId, municipalityId],
  );
  if (!own) throw new Invalid({}, [{ path: 'incidentId', code: 'unfit' }]);
  return own.id;
}
