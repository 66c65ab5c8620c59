import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Channel, Channels, NotTaken, type Outgoing, type Receipt, type Traceable } from '../outreach/channel.port.js';
import { Faults } from './simulator.faults.js';
import { SimulatorStore } from './simulator.store.js';

const strikes = (rate: number) => Math.random() < rate;

/** The provider of the demonstration: takes text messages and e-mails for phones that are nobody's, and can be asked. */
@Injectable()
export class SimulatorChannel extends Channel implements Traceable {
  constructor(
    private readonly store: SimulatorStore,
    private readonly faults: Faults,
  ) {
    super();
  }

  /** Takes the message as the faults in force allow: late, not at all, or never to arrive. */
  async send(message: Outgoing, signal?: AbortSignal): Promise<Receipt> {
    const { delayMs, errorRate, dropRate } = await this.faults.now();
    if (delayMs > 0) await pause(delayMs, undefined, signal && { signal }).catch(() => undefined);
    if (strikes(errorRate)) throw new NotTaken('the simulator was told to fail');
    const receipt = await this.store.accept(message, { dropped: strikes(dropRate), signal });
    if (receipt === null) throw new NotTaken('the sender had let go');
    return receipt;
  }

  async find(reference: string): Promise<Receipt | null> {
    return this.store.find(reference);
  }
}

/** The demonstration writes to its simulator whatever the channel, and to nobody else. */
@Injectable()
export class SimulatorChannels extends Channels {
  readonly simulated = true;

  constructor(private readonly simulator: SimulatorChannel) {
    super();
  }

  for(): Channel {
    return this.simulator;
  }
}
