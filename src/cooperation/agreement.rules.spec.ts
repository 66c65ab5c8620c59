import type { AgreementState } from '../contract/cooperation.js';
import { Invalid, MoveRefused } from '../platform/problem.js';
import { refuseMove, refuseUnfit } from './agreement.rules.js';

const states: AgreementState[] = ['draft', 'in_force', 'expired', 'replaced'];
const lawful = ['draft draft', 'draft in_force', 'draft expired', 'in_force in_force', 'in_force expired'];

describe('An agreement', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('that is %s, made %s', (from, to) => {
    const move = () => refuseMove(from, to);
    if (lawful.includes(`${from} ${to}`)) expect(move).not.toThrow();
    else expect(move).toThrow(MoveRefused);
  });

  it('that is over keeps its terms', () => {
    expect(() => refuseMove('expired')).toThrow(MoveRefused);
    expect(() => refuseMove('in_force')).not.toThrow();
  });
});

describe('The terms of an agreement', () => {
  const personId = '018cc251-f400-7000-8000-000000000001';

  it.each([
    ['an end before the beginning', { validFrom: '2026-02-01', validTo: '2026-01-31' }, 'validTo'],
    ['a contact twice', { contacts: [{ personId }, { personId }] }, 'contacts.1.personId'],
    [
      'a capability twice',
      {
        offer: [
          { capability: 'food', quantity: 1 },
          { capability: 'food', quantity: 2 },
        ],
      },
      'offer.1.capability',
    ],
  ])('are not %s', (_, terms, path) => {
    expect(() => refuseUnfit(terms)).toThrow(Invalid);
    expect(() => refuseUnfit(terms)).toThrow(expect.objectContaining({ faults: [{ path, code: 'unfit' }] }) as Error);
  });

  it.each([{ validFrom: '2026-02-01', validTo: '2026-02-01' }, { validFrom: '2026-02-01', validTo: null }, {}])(
    'may be %j',
    (terms) => {
      expect(() => refuseUnfit(terms)).not.toThrow();
    },
  );
});
