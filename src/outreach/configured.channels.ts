import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Channel, Channels, Refused, type Receipt } from './channel.port.js';
import { HttpChannel } from './http.channel.js';

/** Where no provider is configured nothing can be sent, and each delivery says so. */
class NoProvider extends Channel {
  async send(): Promise<Receipt> {
    throw new Refused('no provider is configured');
  }
}

/** The channels that the settings name; in production invented people are never handed to them. */
@Injectable()
export class ConfiguredChannels extends Channels implements OnApplicationShutdown {
  readonly simulated = false;
  private readonly channel: Channel;

  constructor({ outreachHttp }: Config) {
    super();
    this.channel = outreachHttp ? new HttpChannel(outreachHttp) : new NoProvider();
  }

  for(): Channel {
    return this.channel;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.channel instanceof HttpChannel) await this.channel.close();
  }
}
