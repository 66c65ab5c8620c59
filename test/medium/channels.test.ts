import { SimulatorFaults } from '../../src/contract/simulator.js';
import { SimulatorChannel, SimulatorChannels } from '../../src/demo/simulator.channel.js';
import { Faults } from '../../src/demo/simulator.faults.js';
import { SimulatorStore } from '../../src/demo/simulator.store.js';
import { isTraceable } from '../../src/outreach/channel.port.js';
import { HttpChannel } from '../../src/outreach/http.channel.js';
import { systemActor } from '../../src/platform/actor.js';
import { itConforms } from '../support/channel-conformance.js';
import { anHttpSink } from '../support/http-sink.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await aDatabase();
});
afterAll(async () => world.close());

itConforms('of the simulator', async () => {
  const faults = new Faults(world.db);
  const set = async (given: Partial<SimulatorFaults>) => {
    await world.db.as(systemActor('test'), async (tx) => faults.set(tx, SimulatorFaults.parse(given)));
  };
  await world.owner('truncate simulator_message, simulator_fault');
  return {
    channel: new SimulatorChannels(new SimulatorChannel(new SimulatorStore(world.db), faults)).for(),
    taken: async () =>
      world.owner('select reference, to_address as "to", text from simulator_message where not dropped order by seq'),
    refuseToTake: async () => set({ errorRate: 1 }),
    recover: async () => set({}),
    close: async () => undefined,
  };
});

itConforms('to a gateway over HTTP', async () => {
  const sink = await anHttpSink();
  const channel = new HttpChannel({ url: sink.url, token: undefined });
  return {
    channel,
    taken: async () => sink.taken,
    refuseToTake: async () => sink.answer(503),
    refuseForGood: async () => sink.answer(400),
    recover: async () => sink.answer(200),
    close: async () => {
      await channel.close();
      await sink.close();
    },
  };
});

describe('What became of an attempt', () => {
  it('can be asked of the simulator, and not of a gateway over HTTP', async () => {
    const simulator = new SimulatorChannel(new SimulatorStore(world.db), new Faults(world.db));
    const gateway = new HttpChannel({ url: 'http://127.0.0.1:9', token: undefined });
    expect(isTraceable(simulator)).toBe(true);
    expect(isTraceable(gateway)).toBe(false);
    expect(await simulator.find('never-sent:1')).toBeNull();
    await gateway.close();
  });
});
