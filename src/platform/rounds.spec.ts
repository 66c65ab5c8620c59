import { Rounds } from './rounds.js';

const turn = () => new Promise(setImmediate);

describe('Rounds', () => {
  it('never overlap, and every call is followed by one that began after it', async () => {
    let running = 0;
    let done = 0;
    const rounds = new Rounds(async () => {
      running += 1;
      expect(running).toBe(1);
      await turn();
      running -= 1;
      done += 1;
      return false;
    });
    await Promise.all([rounds.wake(), rounds.wake(), rounds.wake()]);
    expect(done).toBe(2);
    const first = rounds.wake();
    await turn();
    await Promise.all([first, rounds.wake()]);
    expect(done).toBe(4);
  });

  it('forget no call, however close to the end of a round it comes', async () => {
    let seen = 0;
    let asked = 0;
    const rounds = new Rounds(async () => {
      seen = asked;
      return false;
    });
    for (let depth = 0; depth < 12; depth += 1) {
      void rounds.wake();
      for (let tick = 0; tick < depth; tick += 1) await Promise.resolve();
      asked += 1;
      await rounds.wake();
      expect(seen).toBe(asked);
    }
  });

  it('go on while there is more to do, and after one that failed', async () => {
    const left = [true, true, false];
    const rounds = new Rounds(async () => {
      const more = left.shift();
      if (more === undefined) throw new Error('nothing left');
      return more;
    });
    await rounds.wake();
    expect(left).toEqual([]);
    await expect(rounds.wake()).rejects.toThrow('nothing left');
    left.push(false);
    await rounds.wake();
    expect(left).toEqual([]);
  });
});
