import { MoveRefused, Invalid } from '../../platform/problem.js';
import {
  afterCalloutMove,
  calloutMoves,
  demandAudience,
  demandWanted,
  demandWhole,
  type CalloutMove,
} from './callout.rules.js';

const membershipId = '0190a000-0000-7000-8000-000000000001';
const availableFrom = '2026-11-21T17:00:00.000Z';

describe('A question to the members', () => {
  it.each(Object.keys(calloutMoves) as CalloutMove[])('that is open takes «%s», and none once it is closed', (move) => {
    expect(afterCalloutMove('open', move)).toBe(move === 'close' ? 'closed' : 'open');
    expect(() => afterCalloutMove('closed', move)).toThrow(MoveRefused);
  });

  it.each(['asked', 'seen', 'call_me', 'declined', 'agreed', 'ongoing'] as const)(
    'is put under a request that is %s',
    (state) => {
      expect(() => demandWanted(state)).not.toThrow();
    },
  );

  it.each(['withdrawn', 'stood_down', 'ended'] as const)('is not put under a request that is %s', (state) => {
    expect(() => demandWanted(state)).toThrow(MoveRefused);
  });
});

describe('A member’s answer', () => {
  it('has minutes with coming, and a time with available from', () => {
    expect(() => demandWhole({ membershipId, answer: 'coming', minutes: 20 })).not.toThrow();
    expect(() => demandWhole({ membershipId, answer: 'coming' })).not.toThrow();
    expect(() => demandWhole({ membershipId, answer: 'available_from', availableFrom })).not.toThrow();
  });

  it('has them nowhere else, and is not half', () => {
    expect(() => demandWhole({ membershipId, answer: 'available_from' })).toThrow(Invalid);
    expect(() => demandWhole({ membershipId, answer: 'no', minutes: 5 })).toThrow(Invalid);
    expect(() => demandWhole({ membershipId, answer: 'coming', availableFrom })).toThrow(Invalid);
  });
});

describe('An audience', () => {
  const question = 'Kan du?';
  const pathsOf = (command: Parameters<typeof demandAudience>[0], ...known: string[]) => {
    try {
      demandAudience(command, new Set(known));
    } catch (error) {
      return error instanceof Invalid && error.faults.map(({ path }) => path);
    }
    return [];
  };

  it('is somebody', () => {
    expect(pathsOf({ question }, 'a')).toEqual([]);
    expect(pathsOf({ question })).toEqual(['audience']);
  });

  it('is of the group; whoever is named beside a role need not have it', () => {
    expect(pathsOf({ question, audience: { membershipIds: ['a', 'b'] } }, 'a')).toEqual(['audience.membershipIds.1']);
    expect(pathsOf({ question, audience: { membershipIds: ['a', 'b'], roles: ['volunteer'] } }, 'a')).toEqual([]);
  });

  it('is asked for a time that ends after it begins', () => {
    expect(pathsOf({ question, from: availableFrom, to: '2026-11-21T16:00:00.000Z' }, 'a')).toEqual(['to']);
  });
});
