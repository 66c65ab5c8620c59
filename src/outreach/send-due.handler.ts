import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handles, type PayloadOf } from '../platform/job.js';
import { Sweeps } from '../platform/sweeps.js';
import { sendDue } from './outreach.jobs.js';
import { Recovery } from './recovery.service.js';
import { Sender } from './sender.service.js';

/** Wakes the sender when something was promised, and every second in case nobody told. */
@Injectable()
export class SendDueHandler implements OnModuleInit {
  constructor(
    private readonly sender: Sender,
    private readonly recovery: Recovery,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(1000, 'due deliveries', () => this.sender.wake());
    this.sweeps.every(1000, 'lost deliveries', () => this.recovery.recover());
  }

  @Handles(sendDue)
  async send(_due: PayloadOf<typeof sendDue>): Promise<void> {
    await this.sender.wake();
  }
}
