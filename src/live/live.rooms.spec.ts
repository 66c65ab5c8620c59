import { setTimeout as pause } from 'node:timers/promises';
import { Rooms, type RoomKind } from './live.rooms.js';
import type { LiveSocket } from './live.socket.js';

/** A socket that is nobody's. */
const aSocket = (id: string, connected = true) => ({ id, connected }) as LiveSocket;
const scope = { municipalityId: 'lier' };

/** Rooms in which a number grows; each seat is shown the number as it is when it is read. */
function aCounter({ readMs = 0 } = {}) {
  const state = { now: 0, reads: 0, told: [] as string[], failures: 0 };
  const kind: RoomKind<number, number> = {
    restMs: 0,
    read: async () => {
      state.reads += 1;
      const { now } = state;
      await pause(readMs);
      if (now < 0) throw new Error('It cannot be read.');
      return now;
    },
    tell: (_id, seats, now) => {
      const behind = seats.filter(({ taken }) => taken.shown !== now);
      for (const { socket, taken } of behind) {
        state.told.push(`${socket.id} ${taken.shown}→${now}`);
        taken.shown = now;
      }
      return behind.length > 0;
    },
  };
  return { state, rooms: new Rooms(kind, () => (state.failures += 1)) };
}

describe('A seat in a room', () => {
  it('is told nothing before its watch has been answered, and then what came meanwhile', async () => {
    const { state, rooms } = aCounter();
    const seat = rooms.hold('a', aSocket('anne'));
    state.now = 1;
    rooms.nudge('a');
    await pause(5);
    expect(state).toMatchObject({ reads: 0, told: [] });
    rooms.take('a', seat, scope, 0);
    await pause(5);
    expect(state.told).toEqual(['anne 0→1']);
  });

  it('is not shown what was read before it was taken', async () => {
    const { state, rooms } = aCounter({ readMs: 20 });
    rooms.take('a', rooms.hold('a', aSocket('anne')), scope, -1);
    await pause(5);
    state.now = 1;
    rooms.take('a', rooms.hold('a', aSocket('berit')), scope, 1);
    await pause(80);
    expect(state.told).toEqual(['anne -1→0', 'anne 0→1']);
  });

  it('is not taken once it has been left, nor where another was taken after it', async () => {
    const { state, rooms } = aCounter();
    const [anne, berit] = [aSocket('anne'), aSocket('berit')];
    const left = rooms.hold('a', anne);
    rooms.leave('a', anne);
    rooms.take('a', left, scope, 7);
    const [first, second] = [rooms.hold('a', berit), rooms.hold('a', berit)];
    rooms.leave('a', berit, first);
    rooms.take('a', first, scope, 8);
    rooms.take('a', second, scope, 9);
    rooms.hold('a', aSocket('gone', false));
    await pause(5);
    expect(state.told).toEqual(['berit 9→0']);
    expect([...rooms.shown()]).toEqual([['a', [0]]]);
  });

  it('is lost by those who may not keep it, and only by them', async () => {
    const { rooms } = aCounter();
    const [anne, berit] = [aSocket('anne'), aSocket('berit')];
    for (const socket of [anne, berit]) rooms.take('a', rooms.hold('a', socket), scope, 0);
    rooms.take('b', rooms.hold('b', anne), { municipalityId: 'sel' }, 0);
    rooms.leaveAll(anne, ({ municipalityId }) => municipalityId === 'sel');
    expect([...rooms.shown()]).toEqual([
      ['a', [0]],
      ['b', [0]],
    ]);
    rooms.leaveAll(anne);
    expect([...rooms.shown().keys()]).toEqual(['a']);
  });

  it('is told later what could not be read at first', async () => {
    const { state, rooms } = aCounter();
    state.now = -1;
    rooms.take('a', rooms.hold('a', aSocket('anne')), scope, 0);
    await pause(5);
    expect(state).toMatchObject({ failures: 1, told: [] });
    state.now = 2;
    rooms.nudgeAll();
    await pause(5);
    expect(state.told).toEqual(['anne 0→2']);
  });
});

describe('A room that nobody is in', () => {
  it('is not read', async () => {
    const { state, rooms } = aCounter();
    const anne = aSocket('anne');
    rooms.hold('a', anne);
    rooms.leave('a', anne);
    rooms.nudge('a');
    rooms.nudge('b');
    await pause(5);
    expect(state.reads).toBe(0);
  });
});
