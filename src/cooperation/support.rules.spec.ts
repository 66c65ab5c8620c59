import { CostRule } from '../contract/cooperation.js';
import { SupportState, type AnswerSupport } from '../contract/support.js';
import { Invalid, MoveRefused } from '../platform/problem.js';
import { grantedAmount, payerOf, refuseSupportMove, type SupportMove } from './support.rules.js';

/** Written a second time, by state: a slip in one of the tables shows. */
const allowed: Record<SupportState, SupportMove[]> = {
  sent: ['see', 'answer', 'withdraw'],
  seen: ['answer', 'withdraw'],
  granted: ['answer', 'settle', 'withdraw'],
  granted_in_part: ['answer', 'settle', 'withdraw'],
  declined: ['answer'],
  settled: [],
  withdrawn: [],
};
const moves: SupportMove[] = ['see', 'answer', 'settle', 'withdraw'];

describe('A support request', () => {
  it.each(SupportState.options.flatMap((state) => moves.map((move) => [state, move] as const)))(
    'that is %s, and to %s it',
    (state, move) => {
      const tried = () => refuseSupportMove(move, state);
      if (allowed[state].includes(move)) expect(tried).not.toThrow();
      else expect(tried).toThrow(MoveRefused);
    },
  );

  it('is paid for by the agreement’s cost rule', () => {
    const { data: rule } = CostRule.safeParse({
      incident: 'municipality',
      exercise: 'organisation',
      renewal: 'shared',
    });
    expect(payerOf('exercise', rule)).toBe('organisation');
    expect(payerOf('renewal', rule)).toBe('shared');
    expect(payerOf('training', rule)).toBe('as_agreed');
    expect(payerOf('maintenance', { incident: 'shared', exercise: 'shared' } as CostRule)).toBe('as_agreed');
    expect(payerOf('renewal', undefined)).toBeNull();
  });
});

describe('An answer to it', () => {
  const answers: [string, AnswerSupport, number | null, number | null][] = [
    ['grants what was asked', { answer: 'granted' }, 5000, 5000],
    ['grants another amount', { answer: 'granted', amountGranted: 6000 }, 5000, 6000],
    ['grants what costs nothing', { answer: 'granted' }, null, null],
    ['grants a part', { answer: 'granted_in_part', amountGranted: 2000 }, 5000, 2000],
    ['grants a part in words', { answer: 'granted_in_part', reason: 'Ett av to kurs' }, null, null],
    ['declines with a reason', { answer: 'declined', reason: 'Budsjettet er brukt' }, 5000, null],
  ];
  it.each(answers)('%s', (_, answer, asked, granted) => {
    expect(grantedAmount(answer, asked)).toBe(granted);
  });

  const unfit: [string, AnswerSupport, string][] = [
    ['declines without a reason', { answer: 'declined' }, 'reason missing'],
    ['declines and gives money', { answer: 'declined', reason: 'Nei', amountGranted: 10 }, 'amountGranted unfit'],
    ['grants a part and says not which', { answer: 'granted_in_part' }, 'amountGranted notAPart'],
    ['grants a part that is all', { answer: 'granted_in_part', amountGranted: 5000 }, 'amountGranted notAPart'],
  ];
  it.each(unfit)('never %s', (_, answer, fault) => {
    const [path, code] = fault.split(' ');
    expect(() => grantedAmount(answer, 5000)).toThrow(Invalid);
    expect(() => grantedAmount(answer, 5000)).toThrow(expect.objectContaining({ faults: [{ path, code }] }) as Error);
  });
});
