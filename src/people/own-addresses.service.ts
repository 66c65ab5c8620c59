import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { SessionService } from '../access/session.service.js';
import type { OrderAddresses, OwnAddress, OwnAddresses } from '../contract/own-addresses.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { NotFound, Stale } from '../platform/problem.js';
import { herself, isSpare } from './address.rules.js';
import { addressNews, reachChanged } from './people.jobs.js';
import { AddressNeeded, SignedInBy } from './people.problem.js';
import { PersonService } from './person.service.js';

const addresses = `select c.id, c.channel, c.address, c.patience_minutes as "patienceMinutes", c.verified_at is not null as verified,
    c.opted_out_at is not null as "optedOut", exists (select from sign_in_identity i where i.contact_point_id = c.id) as "signsIn",
    exists (select from session s where s.id = $2 and s.contact_point_id = c.id) as "isSignedInBy"
  from contact_point c where c.person_id = $1 and (c.verified_at is not null or c.removed_at is null)
  order by c.verified_at is null, c.rank, c.id`;

const confirm = `update contact_point set entered_as = array[$1::uuid], proved_at = coalesce(proved_at, clock_now())
  where id = $2 and person_id = $1 and verified_at is not null returning id`;

const order = `update contact_point c set rank = row.place, patience_minutes = row."patienceMinutes"
  from jsonb_to_recordset($2) as row (id uuid, place smallint, "patienceMinutes" integer)
  where c.id = row.id and c.person_id = $1 and c.verified_at is not null returning c.id`;

const putAside = `update contact_point set verified_at = null, removed_at = clock_now() where id = $2 and person_id = $1`;

/** The addresses of the person who is signed in: others may write them down, but she alone says which of them are hers to sign in by. */
@Injectable()
export class OwnAddressesService {
  constructor(
    private readonly people: PersonService,
    private readonly sessions: SessionService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** How she is reached, in the order in which it is tried; what waits for its code comes last. */
  async of(tx: Tx, actor: Actor): Promise<OwnAddresses> {
    const { personId } = herself(actor);
    const [person] = await tx.query<{ version: number }[]>('select version from person where id = $1', [personId]);
    return { items: await this.read(tx, herself(actor)), version: person!.version };
  }

  /** Lets an address of hers that somebody else has entered sign her in from now on, and tells her others; throws `NotFound` for any other. */
  async confirm(tx: Tx, actor: Actor, id: string): Promise<OwnAddresses> {
    const { personId } = herself(actor);
    const [confirmed] = await tx.query<[unknown[], number]>(confirm, [personId, id]);
    if (confirmed.length === 0) throw new NotFound();
    await this.settle(tx, actor, 'address.confirm');
    const now = await this.of(tx, actor);
    for (const { id: contactPointId, verified } of now.items)
      if (verified && contactPointId !== id)
        await this.outbox.add(tx, addressNews, { messageId: newId(), contactPointId, news: 'added' });
    return now;
  }

  /** Puts all that are verified in this order; throws `Stale` where they are others than she has been shown. */
  async order(tx: Tx, actor: Actor, { items }: OrderAddresses, expected?: number): Promise<OwnAddresses> {
    const { personId } = herself(actor);
    await this.settle(tx, actor, 'address.order', expected);
    const known = (await this.read(tx, herself(actor))).filter(({ verified }) => verified);
    const rows = items.map((item, place) => ({ ...item, place }));
    const [ordered] = await tx.query<[unknown[], number]>(order, [personId, JSON.stringify(rows)]);
    if (ordered.length !== known.length || ordered.length !== items.length) throw new Stale();
    return this.of(tx, actor);
  }

  /**
   * Takes an address away: nothing goes there any more but that it is so, codes that went there let nobody in, and whoever else is signed in by
   * it is signed out. Throws `AddressNeeded` for what she cannot do without, `SignedInBy` unless she knows.
   */
  async takeAway(tx: Tx, actor: Actor, id: string, anyway: boolean): Promise<OwnAddresses> {
    const her = herself(actor);
    // Of two that are taken away at once, the later sees the earlier.
    await this.people.change(tx, her.personId, {}, undefined);
    const all = await this.read(tx, her);
    const address = all.find((one) => one.id === id);
    if (!address) throw new NotFound();
    refuse(address, all, anyway);
    await tx.query(putAside, [her.personId, id]);
    if (address.verified) await this.goodbye(tx, her, id);
    return this.of(tx, actor);
  }

  private async goodbye(tx: Tx, her: PersonActor, id: string): Promise<void> {
    await this.sessions.endBegunBy(tx, her, id);
    await this.outbox.add(tx, addressNews, { messageId: newId(), contactPointId: id, news: 'removed' });
    await this.outbox.add(tx, reachChanged, { personIds: [her.personId] });
    await this.audit.write(tx, her, 'address.remove', { kind: 'person', id: her.personId });
  }

  private async read(tx: Tx, { personId, sessionId }: PersonActor): Promise<OwnAddress[]> {
    return tx.query<OwnAddress[]>(addresses, [personId, sessionId ?? null]);
  }

  /** Whoever else has her open sees that she has changed. */
  private async settle(tx: Tx, actor: Actor, deed: string, expected?: number): Promise<void> {
    const { personId } = herself(actor);
    await this.people.change(tx, personId, {}, expected);
    await this.audit.write(tx, actor, deed, { kind: 'person', id: personId });
  }
}

function refuse(address: OwnAddress, all: readonly OwnAddress[], anyway: boolean): void {
  if (!isSpare(address, all)) throw new AddressNeeded();
  if (address.isSignedInBy && !anyway) throw new SignedInBy();
}
