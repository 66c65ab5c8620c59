import type { CalloutCounts } from '../../contract/board.js';
import type { AnswerVia, Callout, MemberAnswer, MyCallout } from '../../contract/callouts.js';
import { instant } from '../request/request.view.js';
import type { CalloutState } from './callout.rules.js';

/** A member who was asked, as JSON from the database. */
export interface MemberRow {
  readonly membership_id: string;
  readonly name: string;
  readonly reachable: boolean;
  readonly answer: MemberAnswer | null;
  readonly minutes: number | null;
  readonly available_from: string | null;
  readonly text: string | null;
  readonly answered_at: string | null;
  readonly via: AnswerVia | null;
  readonly entered_by: string | null;
  readonly picked: boolean | null;
}

/** A question with everybody who was asked. */
export interface CalloutRow {
  readonly id: string;
  readonly group_id: string;
  readonly request_id: string | null;
  readonly exercise: boolean;
  readonly question: string;
  readonly place: string | null;
  readonly from_at: Date | null;
  readonly to_at: Date | null;
  readonly state: CalloutState;
  readonly opened_at: Date;
  readonly version: number;
  readonly members: readonly MemberRow[];
}

const maybe = (at: Date | string | null): string | null => (at === null ? null : instant(at));

/** How many answered what; whoever said something that could not be read has not answered yet. */
export function countAnswers(members: readonly { answer: MemberAnswer | null }[]): CalloutCounts {
  const of = (answer: MemberAnswer | null) => members.filter((member) => member.answer === answer).length;
  return {
    asked: members.length,
    coming: of('coming'),
    availableFrom: of('available_from'),
    ifShort: of('if_short'),
    cannotGetThere: of('cannot_get_there'),
    no: of('no'),
    silent: of(null),
  };
}

function viewAnswer(member: MemberRow, at: string): Callout['answers'][number] {
  return {
    membershipId: member.membership_id,
    name: member.name,
    answer: member.answer,
    minutes: member.minutes,
    availableFrom: maybe(member.available_from),
    text: member.text,
    at: instant(at),
    via: member.via ?? 'leader',
    enteredBy: member.entered_by,
    picked: member.picked,
  };
}

/** A question as the group's leader sees it: who has said something, and who has not. */
export function viewCallout(row: CalloutRow): Callout {
  return {
    id: row.id,
    groupId: row.group_id,
    requestId: row.request_id,
    exercise: row.exercise,
    question: row.question,
    place: row.place,
    from: maybe(row.from_at),
    to: maybe(row.to_at),
    state: row.state,
    openedAt: instant(row.opened_at),
    answers: row.members.flatMap((member) => (member.answered_at ? [viewAnswer(member, member.answered_at)] : [])),
    silent: row.members
      .filter((member) => !member.answered_at)
      .map(({ membership_id: membershipId, name, reachable }) => ({ membershipId, name, reachable })),
    counts: countAnswers(row.members),
    version: row.version,
  };
}

/** A question as a member finds it among her own. */
export interface OwnRow extends Omit<CalloutRow, 'members'> {
  readonly group_name: string;
  readonly membership_id: string;
  readonly answer: MemberAnswer | null;
  readonly minutes: number | null;
  readonly available_from: Date | null;
  readonly picked: boolean | null;
}

/** A question as the member who was asked sees it. */
export function viewOwn(row: OwnRow): MyCallout {
  return {
    id: row.id,
    membershipId: row.membership_id,
    groupId: row.group_id,
    groupName: row.group_name,
    exercise: row.exercise,
    question: row.question,
    place: row.place,
    from: maybe(row.from_at),
    to: maybe(row.to_at),
    openedAt: instant(row.opened_at),
    answer: row.answer,
    minutes: row.minutes,
    availableFrom: maybe(row.available_from),
    picked: row.picked,
  };
}
