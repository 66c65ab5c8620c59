import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OutreachModule } from '../outreach/outreach.module.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { seedDemo } from './demo.seed.js';
import { SimulatorController } from './simulator.controller.js';
import { SimulatorModule } from './simulator.module.js';
import { SimulatorPeople } from './simulator.people.js';
import { SimulatorReceipts } from './simulator.receipts.js';
import { SimulatorReplies } from './simulator.replies.js';
import { SimulatorUpkeep } from './simulator.upkeep.js';

/** The demonstration: an invented world and a simulator in the place of every provider. Never loaded in production. */
@Module({
  imports: [SimulatorModule, OutreachModule],
  controllers: [SimulatorController],
  providers: [SimulatorPeople, SimulatorReceipts, SimulatorReplies, SimulatorUpkeep],
})
export class DemoModule implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
  ) {}

  /** The process that migrates is the one that seeds. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'all') await seedDemo(this.db);
  }
}
