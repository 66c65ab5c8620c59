import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

/** The address that links begin with: the configured one, else the one that is listened on. */
@Injectable()
export class PublicAddress {
  url: string;

  constructor(private readonly config: Config) {
    this.url = config.publicUrl ?? `http://${config.host}:${config.port}`;
  }

  /** Told once the service listens; a configured address stays. */
  listensAt(url: string): void {
    this.url = this.config.publicUrl ?? url;
  }
}
