import { Global, Module } from '@nestjs/common';
import { Channels } from '../outreach/channel.port.js';
import { SimulatorChannel, SimulatorChannels } from './simulator.channel.js';
import { Faults } from './simulator.faults.js';
import { SimulatorStore } from './simulator.store.js';

/** The simulated provider, in the place of every real one. */
@Global()
@Module({
  providers: [Faults, SimulatorStore, SimulatorChannel, { provide: Channels, useClass: SimulatorChannels }],
  exports: [Faults, SimulatorStore, Channels],
})
export class SimulatorModule {}
