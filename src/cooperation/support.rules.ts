import type { CostRule, Payer } from '../contract/cooperation.js';
import type { AnswerSupport, SupportKind, SupportState } from '../contract/support.js';
import { Invalid, MoveRefused, type Fault } from '../platform/problem.js';

/** What can be done with a support request. */
export type SupportMove = 'see' | 'answer' | 'settle' | 'withdraw';

/** From which states each move is made; an answer may be another one until it has been settled. */
export const supportMoves: Readonly<Record<SupportMove, readonly SupportState[]>> = {
  see: ['sent'],
  answer: ['sent', 'seen', 'granted', 'granted_in_part', 'declined'],
  settle: ['granted', 'granted_in_part'],
  withdraw: ['sent', 'seen', 'granted', 'granted_in_part'],
};

/** Throws `MoveRefused` where the state does not allow the move. */
export function refuseSupportMove(move: SupportMove, state: SupportState): void {
  if (!supportMoves[move].includes(state)) throw new MoveRefused({ state });
}

/** Who pays by the agreement's cost rule; nobody knows where there is no agreement. */
export function payerOf(kind: SupportKind, rule: CostRule | undefined): Payer | null {
  // Agreements from before the rule was this fine say nothing of some kinds.
  return rule ? ((rule as Partial<CostRule>)[kind] ?? 'as_agreed') : null;
}

/**
 * What is granted: all that was asked unless another amount is said, a part that is less than all, or nothing. Throws `Invalid` for a
 * no without a reason, and for a part that neither an amount nor a reason describes.
 */
export function grantedAmount(given: AnswerSupport, amountAsked: number | null): number | null {
  const fault = faults[given.answer](given, amountAsked ?? Infinity);
  if (fault) throw new Invalid({}, [fault]);
  if (given.answer === 'declined') return null;
  return given.amountGranted ?? (given.answer === 'granted' ? amountAsked : null);
}

/** What is wrong with an answer, by the kind of answer. */
const faults: Readonly<Record<AnswerSupport['answer'], (given: AnswerSupport, most: number) => Fault | undefined>> = {
  granted: () => undefined,
  granted_in_part: ({ amountGranted, reason }, most) =>
    (amountGranted ?? (reason === undefined ? Infinity : -1)) >= most
      ? { path: 'amountGranted', code: 'notAPart' }
      : undefined,
  declined: ({ amountGranted, reason }) =>
    amountGranted
      ? { path: 'amountGranted', code: 'unfit' }
      : reason === undefined
        ? { path: 'reason', code: 'missing' }
        : undefined,
};
