import { setTimeout as pause } from 'node:timers/promises';
import { Pace } from './room.pace.js';

describe('The pace of a room', () => {
  it('does at once what is asked for first, and all that is asked for meanwhile once', async () => {
    const times: number[] = [];
    const pace = new Pace(50, async () => {
      times.push(performance.now());
      await pause(5);
      return true;
    });
    for (let time = 0; time < 20; time += 1) pace.nudge();
    expect(times).toHaveLength(1);
    await pause(120);
    expect(times).toHaveLength(2);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(54);
  });

  it('rests only after something was shown', async () => {
    let looks = 0;
    const pace = new Pace(10_000, async () => {
      looks += 1;
      return looks === 3;
    });
    for (let time = 0; time < 5; time += 1) {
      pace.nudge();
      await pause(2);
    }
    expect(looks).toBe(3);
    pace.end();
  });

  it('never overlaps itself', async () => {
    let running = 0;
    let most = 0;
    const pace = new Pace(0, async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(5);
      running -= 1;
      return true;
    });
    for (let time = 0; time < 10; time += 1) {
      pace.nudge();
      await pause(2);
    }
    expect(most).toBe(1);
    pace.end();
  });

  it('begins nothing once it has ended', async () => {
    let looks = 0;
    const pace = new Pace(10, async () => {
      looks += 1;
      return true;
    });
    pace.nudge();
    pace.nudge();
    await pause(1);
    pace.end();
    pace.nudge();
    await pause(40);
    expect(looks).toBe(1);
  });
});
