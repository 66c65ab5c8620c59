import type { DeedName } from '../../access/policies.rules.js';
import type { LogKind } from '../../contract/incidents.js';
import type { RequestState } from '../../contract/requests.js';
import { MoveRefused } from '../../platform/problem.js';

type Rule = {
  /** The policy that says who may; null for what the service does by itself. */
  readonly deed: DeedName | null;
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  /** States in which the move has been made already, so that making it again changes nothing. */
  readonly already?: readonly RequestState[];
  readonly log?: LogKind;
};

/** Nobody has answered yet. */
const waiting = ['asked', 'seen'] as const;
const answered = ['offered', 'partly_offered', 'declined', 'call_me'] as const;
/** The municipality has said yes to what was offered. */
const settled = ['agreed', 'ongoing'] as const;

/** The group may answer and change its answer; the municipality may still withdraw. */
export const openStates = [...waiting, ...answered] as const satisfies readonly RequestState[];

/** Something is still wanted of the group. */
export const wantingStates = [...openStates, ...settled] as const satisfies readonly RequestState[];

/** States whose last answer counts as offered, and whose agreed lines count as agreed. */
export const offeringStates: ReadonlySet<RequestState> = new Set(['offered', 'partly_offered', ...settled, 'ended']);
export const agreedStates: ReadonlySet<RequestState> = new Set([...settled, 'ended']);

const answer = { deed: 'request.answer', from: openStates, log: 'request_answered' } as const;

/**
 * Every move of a request. No one but the group answers; no one but the municipality agrees, and only to what was offered.
 * An answer may be changed until it has been agreed to; after that the two talk, and the municipality stands down.
 */
export const requestMoves = {
  see: {
    deed: 'request.see',
    from: ['asked'],
    to: 'seen',
    already: ['seen', ...answered, ...settled],
    log: 'request_seen',
  },
  offer: { ...answer, to: 'offered' },
  partial: { ...answer, to: 'partly_offered' },
  decline: { ...answer, to: 'declined' },
  call_me: { ...answer, to: 'call_me' },
  agree: { deed: 'request.agree', from: ['offered', 'partly_offered'], to: 'agreed', log: 'request_agreed' },
  begin: { deed: null, from: ['agreed'], to: 'ongoing' },
  end: { deed: null, from: settled, to: 'ended' },
  withdraw: { deed: 'request.withdraw', from: openStates, to: 'withdrawn', log: 'request_withdrawn' },
  'stand-down': { deed: 'request.stand-down', from: settled, to: 'stood_down', log: 'request_stood_down' },
} as const satisfies Record<string, Rule>;

export type RequestMove = keyof typeof requestMoves;

/** What becomes of the requests of an incident that is closed. */
export const movesOnClose = ['withdraw', 'end'] as const satisfies readonly RequestMove[];

/** The state after the move, the same one where it was made before; throws `MoveRefused` where the table does not have it. */
export function afterRequestMove(state: RequestState, move: RequestMove): RequestState {
  const { from, to, already }: Rule = requestMoves[move];
  if (from.includes(state)) return to;
  if (already?.includes(state)) return state;
  throw new MoveRefused({ state, move });
}

/** What the municipality has of the chain: how many have opened it, and how many were told and have not, while nobody has. */
export function contactCounts(
  state: RequestState,
  contacts: readonly { toldAt: unknown; reachedAt: unknown }[],
): { reached: number; waiting: number } {
  const reached = contacts.filter(({ reachedAt }) => reachedAt).length;
  const silent = contacts.filter(({ toldAt, reachedAt }) => toldAt && !reachedAt).length;
  return { reached, waiting: state === 'asked' ? silent : 0 };
}
