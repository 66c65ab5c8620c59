import { GroupCommit } from './group-commit.js';
import { Unavailable } from './problem.js';

const failing = (code: string) => Object.assign(new Error(code), { code });

describe('Work done together', () => {
  it('answers each in its turn, in rounds of no more than so many', async () => {
    const rounds: number[] = [];
    const together = new GroupCommit<number, number>(async (items) => {
      rounds.push(items.length);
      return items.map((item) => item * 2);
    }, 40);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, item) => together.add(item)));
    expect(answers).toEqual(Array.from({ length: 100 }, (_, item) => item * 2));
    expect(rounds).toEqual([40, 40, 20]);
  });

  it('is refused to the one that is unfit, and to nobody else', async () => {
    const together = new GroupCommit<string, string>(async (items) => {
      if (items.includes('unfit')) throw failing('22021');
      return items;
    });
    const fates = await Promise.allSettled(['a', 'unfit', 'b'].map((item) => together.add(item)));
    expect(fates.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails for all where the database is away, without trying each', async () => {
    let tries = 0;
    const together = new GroupCommit<string, string>(async () => {
      tries += 1;
      throw failing('57P01');
    });
    const fates = await Promise.allSettled(['a', 'b', 'c'].map((item) => together.add(item)));
    expect(fates.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
  });

  it('is not taken on beyond what can be served', async () => {
    const together = new GroupCommit<number, number>(async (items) => items, 1, 1, 5);
    const fates = await Promise.allSettled(Array.from({ length: 6 }, (_, item) => together.add(item)));
    expect(fates.at(-1)).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) });
    expect(fates.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});
