import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { demand } from '../../access/policies.rules.js';
import type { Actor } from '../../platform/actor.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { RateLimit } from '../../platform/rate-limit.js';
import { MapReader } from '../events/map.reader.js';
import { AddressRegister } from './address.register.js';
import { ChangeRegister } from './change.register.js';
import { OrganisationRegister } from './organisation.register.js';
import { RegisterLine } from './register.line.js';

const hourMs = 3_600_000;
/** More than anybody types, less than a program asks. */
const allowance = { times: 60, seconds: 60 };

/** The public registers that this installation asks; one that is not configured is one that cannot be reached. */
@Injectable()
export class RegisterService implements OnModuleDestroy {
  private readonly lines: RegisterLine[] = [];
  private readonly organisationRegister: OrganisationRegister;
  private readonly addressRegister: AddressRegister;
  private readonly changeRegister: ChangeRegister;

  constructor(
    { registers }: Config,
    private readonly rates: RateLimit,
    private readonly db: Database,
    private readonly map: MapReader,
    private readonly log: Log,
  ) {
    this.organisationRegister = new OrganisationRegister(this.line(registers.organisations, 24 * hourMs));
    this.addressRegister = new AddressRegister(this.line(registers.addresses, 24 * hourMs));
    this.changeRegister = new ChangeRegister(this.line(registers.codes, 6 * hourMs));
  }

  /** Organisations by name or number, for somebody signed in; throws `TooMany`. */
  async organisations(actor: Actor, query: string) {
    await this.count(actor);
    return this.organisationRegister.find(query);
  }

  /** Addresses, for somebody signed in; throws `TooMany`. */
  async addresses(actor: Actor, query: string) {
    await this.count(actor);
    return this.addressRegister.find(query);
  }

  /** What happens to the map, for whoever plans it; throws `TooMany`. */
  async changes(actor: Actor, from: string) {
    demand(actor, 'municipality.change');
    await this.count(actor);
    return this.changeRegister.since(from, (day) => this.db.reading(actor, (tx) => this.map.beside(tx, day)));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.close()));
  }

  private async count(actor: Actor): Promise<void> {
    const { personId } = demand(actor, 'register.read');
    await this.rates.spend('registers', personId, allowance);
  }

  private line(url: string | undefined, keptMs: number): RegisterLine | undefined {
    if (url === undefined) return undefined;
    const line = new RegisterLine(url, keptMs, (path) => this.log.warn({ url, path }, 'a register answers unreadably'));
    this.lines.push(line);
    return line;
  }
}
