import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { RunAsIncident } from '../contract/exercise-deeds.js';
import type { ChangeExercise, CreateExercise } from '../contract/exercises.js';
import { GroupService } from '../groups/group.service.js';
import { IncidentService } from '../incidents/incident/incident.service.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { MoveRefused, Stale } from '../platform/problem.js';
import { Exercise } from './exercise.entity.js';
import { ExerciseReader } from './exercise.reader.js';
import {
  goalsFrom,
  isToCome,
  newsOf,
  refuseState,
  refuseUnfitParties,
  refuseUnfitTimes,
  stateOfNew,
} from './exercise.rules.js';
import type { ExerciseRow } from './exercise.view.js';
import { InvitationService } from './invitation.service.js';

type Whose = { municipalityId?: string | null; groupId?: string | null };

const longestDescription = 2000;

/** Exercises: planned by a municipality with those it invites, or written down by a group that has held its own. */
@Injectable()
export class ExerciseService {
  constructor(
    private readonly exercises: ExerciseReader,
    private readonly invitations: InvitationService,
    private readonly groups: GroupService,
    private readonly incidents: IncidentService,
    private readonly audit: Audit,
  ) {}

  /** Plans an exercise, or writes down one that was held; of what is over nobody is told. */
  async create(tx: Tx, actor: Actor, command: CreateExercise): Promise<ExerciseRow> {
    refuseUnfitParties(command);
    refuseUnfitTimes(command);
    const { municipalityId = null, groupId = null, invited, on: heldOn, goals, ...terms } = command;
    if (groupId !== null) await this.groups.get(tx, groupId);
    const { personId } = keeper(actor, { municipalityId, groupId });
    const id = newId();
    const today = await this.today(tx);
    const state = stateOfNew(heldOn, today, groupId !== null);
    await tx.insert(Exercise, {
      ...terms,
      id,
      municipalityId,
      ownGroupId: groupId,
      heldOn,
      goals: goalsFrom(goals, [], newId),
      state,
      createdBy: personId,
    });
    const deed = groupId === null ? 'exercise.plan' : 'exercise.log';
    await this.audit.write(tx, actor, deed, { kind: 'exercise', id, municipalityId, groupId });
    const joint = { id, municipalityId, isToCome: isToCome({ state, on: heldOn }, today) };
    if (invited) await this.invitations.add(tx, actor, joint, invited);
    return this.exercises.get(tx, actor, id);
  }

  /** Changes what is given; whoever is invited is told of another time or place, and when nothing comes of it. */
  async change(
    tx: Tx,
    actor: Actor,
    id: string,
    { on, goals, ...changes }: ChangeExercise,
    expected?: number,
  ): Promise<ExerciseRow> {
    await tx.query('select from exercise where id = $1 for no key update', [id]);
    const known = await this.exercises.get(tx, actor, id);
    keeper(actor, known);
    if (expected !== undefined && expected !== known.version) throw new Stale();
    refuseState(known, { ...changes, on }, known.today);
    refuseUnfitTimes({ ...known, ...changes });
    await tx.update(
      Exercise,
      { id },
      {
        ...changes,
        ...(on !== undefined && { heldOn: on }),
        ...(goals && { goals: goalsFrom(goals, known.goals, newId) }),
        version: known.version + 1,
      },
    );
    await this.write(tx, actor, known, factsOf({ ...changes, on, goals }));
    const now = await this.exercises.get(tx, actor, id);
    await this.tellMoved(tx, known, now);
    return now;
  }

  /** Opens an incident that is played, marked as an exercise in everything that is said of it. */
  async runAsIncident(tx: Tx, actor: Actor, id: string, { kind }: RunAsIncident): Promise<ExerciseRow> {
    await tx.query('select from exercise where id = $1 for no key update', [id]);
    const { municipalityId, state, incidentId, title, place, scenario } = await this.exercises.get(tx, actor, id);
    demand(actor, 'exercise.plan', { municipalityId });
    if (municipalityId === null || state !== 'planned' || incidentId !== null) throw new MoveRefused({ state });
    const incident = await this.incidents.open(tx, actor, {
      municipalityId,
      title: title.slice(0, 120),
      kind,
      exercise: true,
      ...(place && { place: { name: place.slice(0, 160) } }),
      ...(scenario && { description: scenario.slice(0, longestDescription) }),
    });
    await tx.query('update exercise set incident_id = $2, version = version + 1 where id = $1', [id, incident.id]);
    await this.write(tx, actor, { id, municipalityId, groupId: null }, { incidentId: incident.id });
    return this.exercises.get(tx, actor, id);
  }

  private async write(
    tx: Tx,
    actor: Actor,
    { id, municipalityId, groupId }: Pick<ExerciseRow, 'id' | 'municipalityId' | 'groupId'>,
    facts: Parameters<Audit['write']>[4],
  ): Promise<void> {
    const deed = groupId === null ? 'exercise.plan' : 'exercise.log';
    await this.audit.write(tx, actor, deed, { kind: 'exercise', id, municipalityId, groupId }, facts);
  }

  /** Also those who have said no are told: on another day they may come. */
  private async tellMoved(tx: Tx, before: ExerciseRow, now: ExerciseRow): Promise<void> {
    const news = newsOf(before, now, now.today);
    if (!news) return;
    const groups = now.invitations.flatMap(({ groupId }) => groupId ?? []);
    await this.invitations.tell(tx, now.id, news, groups);
  }

  private async today(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ today: string }[]>(
      `select to_char(clock_now() at time zone 'Europe/Oslo', 'YYYY-MM-DD') as today`,
    );
    return row!.today;
  }
}

/** The person who may keep it: the coordinator where it is the municipality's, the leaders where it is a group's. */
function keeper(actor: Actor, { municipalityId, groupId }: Whose): PersonActor {
  if (groupId) return demand(actor, 'exercise.log', { groupId });
  return demand(actor, 'exercise.plan', { municipalityId });
}

/** What was changed, and how that of it now stands which a municipality's record rests on. */
function factsOf(changes: ChangeExercise) {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const weighty = given.filter(([name]) => name === 'state' || name === 'testsPlan');
  return {
    changed: given.map(([name]) => name),
    ...(Object.fromEntries(weighty) as Pick<ChangeExercise, 'state' | 'testsPlan'>),
  };
}
