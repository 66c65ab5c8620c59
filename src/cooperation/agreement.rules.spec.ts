import { AgreementState, type ChangeAgreement } from '../contract/cooperation.js';
import { Invalid, MoveRefused } from '../platform/problem.js';
import {
  dayBefore,
  followingOn,
  movesOf,
  refuseMove,
  refuseUnfit,
  sidesOf,
  yearsAfter,
  type AgreementMove,
} from './agreement.rules.js';
import { termsHash, type Terms } from './terms.hash.js';

/** What may be done in which state, written a second time and by move. */
const lawful: Readonly<Record<AgreementMove, readonly AgreementState[]>> = {
  terms: ['draft'],
  contacts: ['draft', 'signed', 'in_force'],
  sign: ['draft'],
  withdraw: ['draft'],
  end: ['signed', 'in_force'],
  renew: ['signed', 'in_force', 'expired'],
  review: ['in_force'],
  note: ['signed', 'in_force', 'expired', 'replaced'],
};
const moves = Object.keys(lawful) as AgreementMove[];

describe('An agreement', () => {
  it.each(AgreementState.options.flatMap((state) => moves.map((move) => [state, move] as const)))(
    'that is %s: %s',
    (state, move) => {
      const attempt = () => refuseMove(state, move);
      if (lawful[move].includes(state)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(MoveRefused);
    },
  );

  it.each<[ChangeAgreement, AgreementMove[], string[]]>([
    [{}, [], []],
    [{ title: 'Ny' }, ['terms'], []],
    [{ contacts: [] }, ['contacts'], ['group']],
    [{ municipalContacts: [], validTo: null }, ['terms', 'contacts'], ['municipality']],
    [{ state: 'withdrawn' }, ['withdraw'], []],
    [{ state: 'expired' }, ['end'], []],
  ])('changed by %j comes to %j, for %j', (changes, expected, sides) => {
    expect(movesOf(changes)).toEqual(expected);
    expect(sidesOf(changes)).toEqual(sides);
  });
});

describe('The terms of an agreement', () => {
  const personId = '018cc251-f400-7000-8000-000000000001';
  const food = { capability: 'food', quantity: 1 };

  it.each([
    ['an end before the beginning', { validFrom: '2026-02-01', validTo: '2026-01-31' }, 'validTo'],
    [
      'a contact whose time ends first',
      { contacts: [{ personId, validFrom: '2026-02-01', validTo: '2026-01-01' }] },
      'contacts.0.validTo',
    ],
    [
      'a municipal contact whose time ends first',
      { municipalContacts: [{ name: 'A', deputy: false, validFrom: '2026-02-01', validTo: '2026-01-01' }] },
      'municipalContacts.0.validTo',
    ],
    ['a contact twice', { contacts: [{ personId }, { personId }] }, 'contacts.1.personId'],
    ['a capability twice', { offer: [food, food] }, 'offer.1.capability'],
    ['premises twice', { premisesIds: [personId, personId] }, 'premisesIds.1'],
  ])('are not %s', (_, terms, path) => {
    expect(() => refuseUnfit(terms)).toThrow(Invalid);
    const code = path.endsWith('validTo') ? 'endsFirst' : 'repeated';
    expect(() => refuseUnfit(terms)).toThrow(expect.objectContaining({ faults: [{ path, code }] }) as Error);
  });

  it.each([{ validFrom: '2026-02-01', validTo: '2026-02-01' }, { validFrom: '2026-02-01', validTo: null }, {}])(
    'may be %j',
    (terms) => {
      expect(() => refuseUnfit(terms)).not.toThrow();
    },
  );
});

describe('The next version', () => {
  const last = { validFrom: '2022-11-02', validTo: '2026-11-01', reviewOn: '2023-11-02' };

  it.each([
    ['the day after the end', last, '2026-09-01', {}, ['2026-11-02', '2030-11-01', '2027-11-02']],
    ['today where the end is past', last, '2026-12-01', {}, ['2026-12-01', '2030-11-30', '2027-12-01']],
    ['today where no end is set', { ...last, validTo: null }, '2026-09-01', {}, ['2026-09-01', null, '2027-09-01']],
    [
      'the day that is wanted',
      last,
      '2026-09-01',
      { validFrom: '2027-01-01' },
      ['2027-01-01', '2030-12-31', '2028-01-01'],
    ],
    ['for as long as is wanted', last, '2026-09-01', { validTo: null }, ['2026-11-02', null, '2027-11-02']],
    [
      'with a review where none was',
      { ...last, reviewOn: null },
      '2026-09-01',
      {},
      ['2026-11-02', '2030-11-01', '2027-11-02'],
    ],
  ])('begins %s', (_, from, today, wanted, [validFrom, validTo, reviewOn]) => {
    expect(followingOn(from, today, wanted)).toEqual({ validFrom, validTo, reviewOn });
  });

  it('knows the calendar', () => {
    expect([yearsAfter('2024-02-29', 1), yearsAfter('2024-02-29', 4), yearsAfter('2025-12-31', 4)]).toEqual([
      '2025-02-28',
      '2028-02-29',
      '2029-12-31',
    ]);
    expect([dayBefore('2026-01-01'), dayBefore('2024-03-01')]).toEqual(['2025-12-31', '2024-02-29']);
  });
});

describe('The hash of the terms', () => {
  const terms = {
    title: 'Avtale',
    costRule: { incident: 'municipality', exercise: 'organisation' },
    offer: [{ capability: 'food', quantity: 100 }],
    validTo: null,
  } as unknown as Terms;

  it('is the same whichever way round the JSON was written', () => {
    const turned = { ...terms, costRule: { exercise: 'organisation', incident: 'municipality' }, version: 7 } as never;
    expect(termsHash(turned)).toBe(termsHash(terms));
  });

  it.each([
    ['title', 'Avtalen'],
    ['offer', [{ capability: 'food', quantity: 101 }]],
    ['validTo', '2027-01-01'],
    ['insuranceNote', 'Punkt 7'],
  ])('is another once the %s is', (name, value) => {
    expect(termsHash({ ...terms, [name]: value })).not.toBe(termsHash(terms));
  });
});
