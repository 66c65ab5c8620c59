import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { AnswerInvitation, NoteAttendance } from '../contract/exercise-deeds.js';
import type { Invite } from '../contract/exercises.js';
import { GroupService } from '../groups/group.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox, Priority } from '../platform/outbox.js';
import { Invalid, MoveRefused, NotFound, Stale } from '../platform/problem.js';
import { ExerciseReader } from './exercise.reader.js';
import { isToCome } from './exercise.rules.js';
import { tellInvited, type ExerciseNews } from './exercises.jobs.js';

type Joint = { id: string; municipalityId: string | null; isToCome: boolean };
type Row = { kind: string; groupId: string | null; name: string };

/** Invites to what a municipality plans, and keeps what the groups answer and who came. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly exercises: ExerciseReader,
    private readonly groups: GroupService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Invites more to what is to come, and writes down who else took part in what was held. */
  async invite(tx: Tx, actor: Actor, id: string, invited: Invite): Promise<void> {
    const { municipalityId, state, on, today } = await this.exercises.get(tx, actor, id);
    demand(actor, 'exercise.plan', { municipalityId });
    if (municipalityId === null || state === 'cancelled') throw new MoveRefused({ state });
    await this.add(tx, actor, { id, municipalityId, isToCome: isToCome({ state, on }, today) }, invited);
  }

  /** Adds those who are not invited yet; the groups' leaders are told where it is to come. */
  async add(tx: Tx, actor: Actor, joint: Joint, { groupIds, units, others }: Invite): Promise<void> {
    const { id, municipalityId } = joint;
    const names = await this.groups.groupNames(tx, groupIds);
    const absent = groupIds.flatMap((groupId, index) => (names.has(groupId) ? [] : [`groupIds.${index}`]));
    if (absent.length > 0)
      throw new Invalid(
        {},
        absent.map((path) => ({ path, code: 'unfit' })),
      );
    const rows: Row[] = [
      ...groupIds.map((groupId) => ({ kind: 'group', groupId, name: names.get(groupId)! })),
      ...units.map((name) => ({ kind: 'unit', groupId: null, name })),
      ...others.map((name) => ({ kind: 'other', groupId: null, name })),
    ];
    const invited = await tx.query<{ groupId: string | null }[]>(
      `insert into exercise_invitation (id, exercise_id, municipality_id, kind, group_id, name)
       select uuidv7(), $1, $2, kind, "groupId", name from (
         select distinct kind, "groupId", name from jsonb_to_recordset($3) as row (kind text, "groupId" uuid, name text))
       on conflict do nothing returning group_id as "groupId"`,
      [id, municipalityId, JSON.stringify(rows)],
    );
    const groups = invited.flatMap(({ groupId }) => groupId ?? []);
    await this.audit.write(
      tx,
      actor,
      'exercise.plan',
      { kind: 'exercise', id, municipalityId },
      { invited: invited.length },
    );
    if (joint.isToCome) await this.tell(tx, id, 'invited', groups);
  }

  /** Has the leaders of these groups told what is new. */
  async tell(tx: Tx, exerciseId: string, news: ExerciseNews, groupIds: readonly string[]): Promise<void> {
    if (groupIds.length === 0) return;
    const payload = { exerciseId, messageId: newId(), news, groupIds: [...groupIds] };
    await this.outbox.add(tx, tellInvited, payload, Priority.exercise);
  }

  /**
   * The group says whether it comes; it may say so again as long as the exercise is to come. Throws `Stale` where what it says is meant
   * for an exercise that has been changed since.
   */
  async answer(
    tx: Tx,
    actor: Actor,
    id: string,
    { groupId, ...said }: AnswerInvitation,
    expected?: number,
  ): Promise<void> {
    const { invitations, municipalityId, state, on, today, version } = await this.exercises.get(tx, actor, id);
    const { personId } = demand(actor, 'exercise.answer', { groupId });
    const invitation = invitations.find((one) => one.groupId === groupId);
    if (!invitation) throw new Invalid({}, [{ path: 'groupId', code: 'unfit' }]);
    refuseLate(version, expected);
    if (!isToCome({ state, on }, today)) throw new MoveRefused({ state });
    await tx.query(
      `insert into exercise_answer (invitation_id, municipality_id, group_id, held_on, answer, headcount, text, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (invitation_id) do update set held_on = excluded.held_on, answer = excluded.answer,
         headcount = excluded.headcount, text = excluded.text, person_id = excluded.person_id, at = clock_now()`,
      [invitation.id, municipalityId, groupId, on, said.answer, said.headcount ?? null, said.text ?? null, personId],
    );
    const subject = { kind: 'exercise', id, municipalityId, groupId };
    await this.audit.write(tx, actor, 'exercise.answer', subject, { answer: said.answer });
  }

  /** Writes down whether somebody invited came. */
  async attend(
    tx: Tx,
    actor: Actor,
    { id, invitationId }: { id: string; invitationId: string },
    { attended, headcount, hours }: NoteAttendance,
    expected?: number,
  ): Promise<void> {
    await tx.query('select from exercise where id = $1 for no key update', [id]);
    const { invitations, municipalityId, state, version } = await this.exercises.get(tx, actor, id);
    if (!invitations.some((one) => one.id === invitationId)) throw new NotFound();
    demand(actor, 'exercise.plan', { municipalityId });
    refuseLate(version, expected);
    if (state === 'cancelled') throw new MoveRefused({ state });
    await tx.query('update exercise set version = version + 1 where id = $1', [id]);
    await tx.query('update exercise_invitation set attended = $2, headcount = $3, hours = $4 where id = $1', [
      invitationId,
      attended,
      headcount,
      hours,
    ]);
    await this.audit.write(
      tx,
      actor,
      'exercise.plan',
      { kind: 'exercise', id, municipalityId },
      { invitationId, attended },
    );
  }
}

function refuseLate(version: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== version) throw new Stale();
}
