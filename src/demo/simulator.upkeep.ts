import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '../platform/sweeps.js';
import { SimulatorReceipts } from './simulator.receipts.js';
import { SimulatorReplies } from './simulator.replies.js';

/** Delivery receipts and replies reach the service also after it was away. */
@Injectable()
export class SimulatorUpkeep implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly receipts: SimulatorReceipts,
    private readonly replies: SimulatorReplies,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(500, 'receipts of the simulator', () => this.receipts.report());
    this.sweeps.every(1000, 'replies in the simulator', () => this.replies.handInAll());
  }
}
