import { Invalid } from '../../platform/problem.js';
import { agreedLines, offeredLines } from './lines.rules.js';

const soup = { id: 'soup', quantity: 110 };
const beds = { id: 'beds', quantity: 30 };
const from = '2026-11-21T17:00:00.000Z';

const pathsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
};

describe('An answer', () => {
  it('that offers without lines offers all that was asked', () => {
    expect(offeredLines({ answer: 'offer' }, [soup, beds])).toEqual([
      { needId: 'soup', quantity: 110, from: null },
      { needId: 'beds', quantity: 30, from: null },
    ]);
  });

  it('that offers in part says which lines, and from when', () => {
    const lines = [{ needId: 'soup', quantity: 40, from }];
    expect(offeredLines({ answer: 'partial', lines }, [soup, beds])).toEqual(lines);
    expect(pathsOf(() => offeredLines({ answer: 'partial' }, [soup]))).toEqual(['lines missing']);
  });

  it('that declines or wants a call offers nothing', () => {
    expect(offeredLines({ answer: 'decline' }, [soup])).toEqual([]);
    expect(
      pathsOf(() => offeredLines({ answer: 'call_me', lines: [{ needId: 'soup', quantity: 1 }] }, [soup])),
    ).toEqual(['lines unfit']);
  });

  it('speaks of each asked line once, and of no other', () => {
    const lines = ['soup', 'cake', 'soup'].map((needId) => ({ needId, quantity: 1 }));
    expect(pathsOf(() => offeredLines({ answer: 'offer', lines }, [soup]))).toEqual([
      'lines.1.needId unknownId',
      'lines.2.needId unfit',
    ]);
  });
});

describe('What is agreed', () => {
  const offered = [{ needId: 'soup', quantity: 40, from }];

  it('is what was offered, where nothing else is said', () => {
    expect(agreedLines(undefined, offered)).toEqual(offered);
    expect(agreedLines([], offered)).toEqual(offered);
  });

  it('may be less, from when the group said', () => {
    expect(agreedLines([{ needId: 'soup', quantity: 25 }], offered)).toEqual([{ needId: 'soup', quantity: 25, from }]);
  });

  it('is never more than the group offered, nor anything else', () => {
    expect(pathsOf(() => agreedLines([{ needId: 'soup', quantity: 41 }], offered))).toEqual(['lines.0.quantity big']);
    expect(pathsOf(() => agreedLines([{ needId: 'beds', quantity: 1 }], offered))).toEqual([
      'lines.0.needId unknownId',
    ]);
  });
});
