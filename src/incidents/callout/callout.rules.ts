import type { DeedName } from '../../access/policies.rules.js';
import type { AnswerCallout, MemberAnswer, OpenCallout } from '../../contract/callouts.js';
import type { RequestState } from '../../contract/requests.js';
import { Invalid, MoveRefused, type Fault } from '../../platform/problem.js';
import { wantingStates } from '../request/request.rules.js';

export type CalloutState = 'open' | 'closed';

type Rule = { readonly deed: DeedName; readonly from: readonly CalloutState[]; readonly to?: CalloutState };

/** What may be done with a group's question to its members, by whom, in which states, and the state that follows. */
export const calloutMoves = {
  answer: { deed: 'callout.answer-for', from: ['open'] },
  'answer-own': { deed: 'callout.answer-own', from: ['open'] },
  select: { deed: 'callout.select', from: ['open'] },
  close: { deed: 'callout.close', from: ['open'], to: 'closed' },
} as const satisfies Record<string, Rule>;

export type CalloutMove = keyof typeof calloutMoves;

/** The state after the move; throws `MoveRefused` where the table above does not have it. */
export function afterCalloutMove(state: CalloutState, move: CalloutMove): CalloutState {
  const { from, to }: Rule = calloutMoves[move];
  if (!from.includes(state)) throw new MoveRefused({ state, move });
  return to ?? state;
}

/** Throws `MoveRefused` where nothing is wanted of the group any more, so that its members need not be asked. */
export function demandWanted(state: RequestState): void {
  const wanting: readonly RequestState[] = wantingStates;
  if (!wanting.includes(state)) throw new MoveRefused({ state, move: 'callout' });
}

/** Who has said that she is not coming; nobody tells her that she is not needed. */
export const stayingAway = ['no', 'cannot_get_there'] as const satisfies readonly MemberAnswer[];

/** Throws `Invalid` where minutes or a time stand with an answer that has none, or the time is missing that gives it its sense. */
export function demandWhole({ answer, minutes, availableFrom }: AnswerCallout): void {
  const faults: Fault[] = [];
  if (minutes !== undefined && answer !== 'coming') faults.push({ path: 'minutes', code: 'unfit' });
  if (availableFrom !== undefined && answer !== 'available_from') faults.push({ path: 'availableFrom', code: 'unfit' });
  if (availableFrom === undefined && answer === 'available_from')
    faults.push({ path: 'availableFrom', code: 'missing' });
  if (faults.length > 0) throw new Invalid({}, faults);
}

/** Who is meant one by one; beside a role or a capability the ids only narrow, and need not all be met. */
function namedIn(audience: OpenCallout['audience']): readonly string[] {
  const { roles, capabilities, membershipIds = [] } = audience ?? {};
  return roles || capabilities ? [] : membershipIds;
}

/** Throws `Invalid` where a question would reach nobody, or somebody who is not in the group, or ends before it begins. */
export function demandAudience({ audience, from, to }: OpenCallout, known: ReadonlySet<string>): void {
  const faults = namedIn(audience).flatMap((id, index): Fault[] =>
    known.has(id) ? [] : [{ path: `audience.membershipIds.${index}`, code: 'unknownId' }],
  );
  if (faults.length === 0 && known.size === 0) faults.push({ path: 'audience', code: 'unfit' });
  if (from && to && to < from) faults.push({ path: 'to', code: 'endsFirst' });
  if (faults.length > 0) throw new Invalid({}, faults.slice(0, 50));
}
