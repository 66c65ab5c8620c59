import { aDatabase, type TestDatabase } from '../support/world.js';

describe('the platform', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await aDatabase();
  });
  afterAll(async () => world.close());

  it('has a clock that tests wind', async () => {
    const [before] = await world.owner<{ now: Date }>('select clock_now() as now');
    await world.wind('11 minutes');
    const [after] = await world.owner<{ now: Date }>('select clock_now() as now');
    expect(after!.now.getTime() - before!.now.getTime()).toBeGreaterThanOrEqual(11 * 60_000);
  });
});
