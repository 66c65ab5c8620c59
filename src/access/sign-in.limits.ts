import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { RateLimit } from '../platform/rate-limit.js';
import { countedAs, networkOf } from './identifier.rules.js';

const seconds = 15 * 60;

/** How often codes may be asked for and tried; counted alike for members and strangers, before anybody is looked up. */
@Injectable()
export class SignInLimits {
  private readonly timesPerNetwork: number;

  constructor(
    private readonly rates: RateLimit,
    config: Config,
  ) {
    // A whole municipality may share one address, and a demonstration is often played from one room.
    this.timesPerNetwork = config.mode === 'demo' ? 600 : 60;
  }

  /** Counts one code asked for; throws `TooMany`. */
  async askForCode(identifier: string, address: string): Promise<void> {
    await this.rates.spend('codes by network', networkOf(address), { times: this.timesPerNetwork, seconds });
    await this.rates.spend('codes by identifier', countedAs(identifier), { times: 5, seconds });
  }

  /** The same for a code that somebody signed in has sent to an address that she says is hers: it goes out to strangers too. */
  async askForProof(personId: string, identifier: string, address: string): Promise<void> {
    await this.rates.spend('proofs by person', personId, { times: 6, seconds });
    await this.askForCode(identifier, address);
  }

  /** Counts one code tried; throws `TooMany`. */
  async tryCode(identifier: string, address: string): Promise<void> {
    await this.rates.spend('tries by network', networkOf(address), { times: this.timesPerNetwork, seconds });
    await this.rates.spend('tries by identifier', countedAs(identifier), { times: 10, seconds });
  }
}
