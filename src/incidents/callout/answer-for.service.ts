import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { AnswerCallout, Callout } from '../../contract/callouts.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { stopAsking } from '../incidents.jobs.js';
import { CalloutReader } from './callout.reader.js';
import { afterCalloutMove, calloutMoves, demandWhole } from './callout.rules.js';
import { CalloutService, type HeldCallout } from './callout.service.js';
import { viewCallout } from './callout.view.js';
import { MemberAnswers } from './member-answer.writer.js';

/** Takes answers that come neither by link nor by message: a leader enters what somebody rang, a member answers where she is signed in. */
@Injectable()
export class AnswerForService {
  constructor(
    private readonly callouts: CalloutService,
    private readonly reader: CalloutReader,
    private readonly answers: MemberAnswers,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps the answer; nothing more is sent to this member about the question, and nobody else's messages stop. */
  async answer(tx: Tx, actor: Actor, calloutId: string, command: AnswerCallout): Promise<Callout> {
    const callout = await this.callouts.find(tx, calloutId);
    const { membershipId, answer, minutes, availableFrom, text } = command;
    const { personId, move } = await this.member(tx, actor, callout, membershipId);
    afterCalloutMove(callout.state, move);
    demandWhole(command);
    const isOwn = move === 'answer-own';
    const said = { id: newId(), calloutId, personId, answer, minutes, availableFrom, text };
    const by = actor.kind === 'person' && !isOwn ? actor.personId : null;
    await this.answers.keep(tx, actor, [{ ...said, via: isOwn ? 'app' : 'leader', enteredBy: by }]);
    await this.audit.write(tx, actor, calloutMoves[move].deed, { kind: 'callout', ...callout }, { membershipId });
    const priority = callout.exercise ? Priority.exercise : Priority.real;
    await this.outbox.add(tx, stopAsking, { about: calloutId, personIds: [personId] }, priority);
    return this.shown(tx, calloutId);
  }

  /** Whose answer it is, and by which right the actor gives it. */
  private async member(tx: Tx, actor: Actor, callout: HeldCallout, membershipId: string) {
    const [member] = await tx.query<{ personId: string }[]>(
      'select person_id as "personId" from callout_member where callout_id = $1 and membership_id = $2',
      [callout.id, membershipId],
    );
    const isOwn = member !== undefined && actor.kind === 'person' && member.personId === actor.personId;
    const move = isOwn ? ('answer-own' as const) : ('answer' as const);
    demand(actor, calloutMoves[move].deed, { groupId: callout.groupId, personId: member?.personId });
    if (!member) throw new Invalid({}, [{ path: 'membershipId', code: 'unknownId' }]);
    return { personId: member.personId, move };
  }

  /** The whole question for a leader; of the answers, a member sees her own. */
  private async shown(tx: Tx, id: string): Promise<Callout> {
    const row = await this.reader.byId(tx, id);
    if (!row) throw new NotFound();
    return viewCallout(row);
  }
}
