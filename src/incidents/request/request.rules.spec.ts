import { RequestState } from '../../contract/requests.js';
import { MoveRefused } from '../../platform/problem.js';
import { afterRequestMove, contactCounts, requestMoves, type RequestMove } from './request.rules.js';

const moves = Object.keys(requestMoves) as RequestMove[];

/** Where each move leads, from every state that allows it; `=` where it was made before. */
const lawful: Record<RequestMove, Partial<Record<RequestState, RequestState>>> = {
  see: {
    asked: 'seen',
    seen: 'seen',
    offered: 'offered',
    partly_offered: 'partly_offered',
    declined: 'declined',
    call_me: 'call_me',
    agreed: 'agreed',
    ongoing: 'ongoing',
  },
  offer: fromOpen('offered'),
  partial: fromOpen('partly_offered'),
  decline: fromOpen('declined'),
  call_me: fromOpen('call_me'),
  agree: { offered: 'agreed', partly_offered: 'agreed' },
  begin: { agreed: 'ongoing' },
  end: { agreed: 'ended', ongoing: 'ended' },
  withdraw: fromOpen('withdrawn'),
  'stand-down': { agreed: 'stood_down', ongoing: 'stood_down' },
};

function fromOpen(to: RequestState): Partial<Record<RequestState, RequestState>> {
  return { asked: to, seen: to, offered: to, partly_offered: to, declined: to, call_me: to };
}

describe('A request', () => {
  it.each(moves.flatMap((move) => RequestState.options.map((state) => [state, move] as const)))(
    'that is %s takes «%s» exactly as the table says',
    (state, move) => {
      const next = lawful[move][state];
      if (next) expect(afterRequestMove(state, move)).toBe(next);
      else expect(() => afterRequestMove(state, move)).toThrow(MoveRefused);
    },
  );

  it('is answered by the group alone', () => {
    for (const move of ['see', 'offer', 'partial', 'decline', 'call_me'] as const) {
      expect(requestMoves[move].deed).toMatch(/^request\.(see|answer)$/);
    }
  });

  it('says in its refusal what was tried', () => {
    expect(() => afterRequestMove('declined', 'agree')).toThrow(
      expect.objectContaining({ status: 409, facts: { state: 'declined', move: 'agree' } }) as Error,
    );
  });
});

describe('The chain of contacts', () => {
  const silent = { toldAt: 'then', reachedAt: null };
  const reached = { toldAt: 'then', reachedAt: 'later' };
  const next = { toldAt: null, reachedAt: null };

  it('waits for whoever was told and has not opened', () => {
    expect(contactCounts('asked', [silent, silent, next])).toEqual({ reached: 0, waiting: 2 });
  });

  it('waits for nobody once somebody has opened', () => {
    expect(contactCounts('seen', [silent, reached, next])).toEqual({ reached: 1, waiting: 0 });
  });
});
