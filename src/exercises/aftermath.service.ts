import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeFollowUp, EvaluateExercise, TakeOnFollowUp } from '../contract/exercise-deeds.js';
import type { FollowUp } from '../contract/exercise-parts.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Invalid, MoveRefused, Stale } from '../platform/problem.js';
import { ExerciseReader } from './exercise.reader.js';
import { refuseEvaluation, refuseStrayOutcomes } from './exercise.rules.js';
import type { ExerciseRow } from './exercise.view.js';

/** Of two who write at once over what both have read, one is late. */
const keepEvaluation = `insert into exercise_evaluation as known
    (id, exercise_id, municipality_id, group_id, outcomes, good, improve, person_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (exercise_id, group_id) do update set outcomes = excluded.outcomes, good = excluded.good,
    improve = excluded.improve, person_id = excluded.person_id, at = clock_now(), version = known.version + 1
  where $9::integer is null or known.version = $9 returning id`;

/** What a change leaves out stays as it is. */
const rewrite = `update exercise_follow_up f set (owner_name, text, due_on, state, evidence, done_on, version) = (
    select owner_name, text, due_on, state, evidence,
      case when state = 'done' then coalesce(f.done_on, (clock_now() at time zone 'Europe/Oslo')::date) end, f.version + 1
    from jsonb_populate_record(f, $2::jsonb))
  where id = $1 and ($3::integer is null or version = $3) returning id`;

/** What is learnt of exercises: each party's own evaluation, and what each has taken on itself. */
@Injectable()
export class AftermathService {
  constructor(
    private readonly exercises: ExerciseReader,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps what one party says of the exercise; saying it again replaces it. Throws `Stale` where `expected` is not the version that the party's
   * evaluation is at; before it has said anything it is at 0.
   */
  async evaluate(tx: Tx, actor: Actor, id: string, said: EvaluateExercise, expected?: number): Promise<void> {
    const exercise = await this.exercises.get(tx, actor, id);
    const groupId = said.groupId ?? exercise.groupId;
    const { municipalityId } = exercise;
    const { personId } = demand(actor, 'exercise.evaluate', groupId === null ? { municipalityId } : { groupId });
    refuseStranger(exercise, groupId);
    refuseEvaluation(exercise, exercise.today);
    refuseStrayOutcomes(said.outcomes, exercise.goals);
    const { outcomes, good, improve } = said;
    refuseLate(exercise, groupId, expected);
    const given = [newId(), id, municipalityId, groupId, JSON.stringify(outcomes), good, improve, personId];
    const kept = await tx.query<unknown[]>(keepEvaluation, [...given, expected ?? null]);
    if (kept.length === 0) throw new Stale();
    await this.audit.write(tx, actor, 'exercise.evaluate', { kind: 'exercise', id, municipalityId, groupId });
  }

  /** Takes something on for a party of one's own; nobody gives another party something to do. */
  async takeOn(tx: Tx, actor: Actor, exerciseId: string, taken: TakeOnFollowUp): Promise<FollowUp> {
    const exercise = await this.exercises.get(tx, actor, exerciseId);
    const groupId = taken.groupId ?? exercise.groupId;
    const { municipalityId } = exercise;
    demand(actor, 'exercise.follow-up', groupId === null ? { municipalityId } : { groupId });
    refuseStranger(exercise, groupId);
    if (exercise.state === 'cancelled') throw new MoveRefused({ state: exercise.state });
    const id = newId();
    await tx.query(
      `insert into exercise_follow_up (id, exercise_id, municipality_id, group_id, owner_name, text, due_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, exerciseId, municipalityId, groupId, taken.ownerName, taken.text, taken.dueOn],
    );
    await this.audit.write(tx, actor, 'exercise.follow-up', { kind: 'follow_up', id, municipalityId, groupId });
    return (await this.exercises.followUp(tx, id)).followUp;
  }

  /** Changes what is given; what is done is done on the day on which it is said. */
  async change(tx: Tx, actor: Actor, id: string, changes: ChangeFollowUp, expected?: number): Promise<FollowUp> {
    const { followUp, municipalityId } = await this.exercises.followUp(tx, id);
    const { groupId } = followUp;
    demand(actor, 'exercise.follow-up', groupId === null ? { municipalityId } : { groupId });
    const { ownerName, dueOn, ...rest } = changes;
    // What is undefined is left out of the JSON.
    const row = JSON.stringify({ ...rest, owner_name: ownerName, due_on: dueOn });
    const [changed] = await tx.query<[unknown[], number]>(rewrite, [id, row, expected ?? null]);
    if (changed.length === 0) throw new Stale();
    const subject = { kind: 'follow_up', id, municipalityId, groupId };
    await this.audit.write(tx, actor, 'exercise.follow-up', subject, { changed: Object.keys(changes) });
    return (await this.exercises.followUp(tx, id)).followUp;
  }
}

/** What the party said before is at a version; before it has said anything that is 0. */
function refuseLate({ evaluations }: ExerciseRow, groupId: string | null, expected: number | undefined): void {
  const { version = 0 } = evaluations.find((one) => one.groupId === groupId) ?? {};
  if (expected !== undefined && expected !== version) throw new Stale();
}

/** A group speaks of what it takes part in. */
function refuseStranger({ groupId: own, invitations }: ExerciseRow, groupId: string | null): void {
  if (groupId === null || groupId === own) return;
  if (!invitations.some((invitation) => invitation.groupId === groupId))
    throw new Invalid({}, [{ path: 'groupId', code: 'unfit' }]);
}
