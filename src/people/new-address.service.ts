import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { hashOf } from '../access/secret.token.js';
import { mostAddresses, type AddOwnAddress } from '../contract/own-addresses.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { Invalid, NotFound } from '../platform/problem.js';
import { herself } from './address.rules.js';
import { readAddress } from './contact.rules.js';
import { addressNews, proveAddress, reachChanged, reachedAnew } from './people.jobs.js';
import { TooManyAddresses } from './people.problem.js';
import { PersonService } from './person.service.js';

/** A code ready to be sent, and where. */
export type MintedProof = { readonly code: string; readonly personId: string; readonly contactPointId: string };

type Live = { id: string; codeHash: Buffer | null };

const lifeMinutes = 10;
const mostTries = 5;
/** After all that are in use, until it is one of them. */
const lastRank = 100;

const held = 'select from person where id = $1 for no key update';

const others = `select count(*)::int as count from contact_point
  where person_id = $1 and (channel, address) <> ($2, $3) and (verified_at is not null or removed_at is null)`;

const write = `insert into contact_point as c (id, person_id, channel, address, rank)
  values ($1, $2, $3, $4, ${lastRank})
  on conflict (person_id, channel, address) do update set removed_at = null, rank = excluded.rank, created_at = clock_now()
    where c.verified_at is null
  returning id`;

const live = `select p.id, p.code_hash as "codeHash" from address_proof p
  where p.contact_point_id = $1 and p.person_id = $2 and p.used_at is null and p.tries < ${mostTries} and p.expires_at > clock_now() for update`;

/** Before the others of its kind; last where it is the only one of it. */
const place = `with placed as (
    select c.id, row_number() over (order by case when c.id <> $2 then c.rank::numeric
      else coalesce((select min(s.rank) - 0.5 from contact_point s
        where s.person_id = $1 and s.channel = c.channel and s.verified_at is not null), ${lastRank}) end, c.id) - 1 as place
    from contact_point c where c.person_id = $1 and (c.verified_at is not null or c.id = $2))
  update contact_point c set rank = placed.place from placed where c.id = placed.id`;

const verify = `update contact_point set verified_at = clock_now(), proved_at = clock_now(), entered_as = array[$1::uuid]
  where id = $2 and person_id = $1`;

/** An address of her own that somebody signed in adds: nothing but a code goes there until she sends that code back. */
@Injectable()
export class NewAddressService {
  constructor(
    private readonly people: PersonService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Writes it down and promises a code to it; again where it waits already. Whose else it is makes no difference and is told to nobody.
   * Throws `Invalid` for what is no address, or in use for her already.
   */
  async add(tx: Tx, actor: Actor, { channel, address }: AddOwnAddress): Promise<string> {
    const { personId } = herself(actor);
    const read = readAddress(channel, address);
    if ('fault' in read) throw new Invalid({}, [{ path: 'address', code: read.fault }]);
    await tx.query(held, [personId]);
    const [there] = await tx.query<{ count: number }[]>(others, [personId, channel, read.address]);
    if (there!.count >= mostAddresses) throw new TooManyAddresses();
    const [point] = await tx.query<{ id: string }[]>(write, [newId(), personId, channel, read.address]);
    if (!point) throw new Invalid({}, [{ path: 'address', code: 'repeated' }]);
    const proofId = newId();
    await tx.query(
      `insert into address_proof (id, contact_point_id, person_id, expires_at)
       values ($1, $2, $3, clock_now() + make_interval(mins => $4))`,
      [proofId, point.id, personId, lifeMinutes],
    );
    await this.outbox.add(tx, proveAddress, { proofId });
    await this.audit.write(tx, actor, 'address.add', { kind: 'person', id: personId });
    return point.id;
  }

  /** Makes the code and stores its hash; null where it is no longer waited for. Safe to repeat: the code made last holds. For the system actor. */
  async mint(tx: Tx, proofId: string): Promise<MintedProof | null> {
    const [asked] = await tx.query<{ personId: string; contactPointId: string }[]>(
      `select p.person_id as "personId", p.contact_point_id as "contactPointId"
       from address_proof p join contact_point c on c.id = p.contact_point_id
       where p.id = $1 and p.used_at is null and p.expires_at > clock_now() and c.verified_at is null and c.removed_at is null
       for update of p`,
      [proofId],
    );
    if (!asked) return null;
    const code = randomInt(0, 1_000_000).toString().padStart(6, '0');
    await tx.query('update address_proof set code_hash = $2 where id = $1', [proofId, keptOf(proofId, code)]);
    return { code, ...asked };
  }

  /**
   * Makes the address one of hers where the code is right: it signs her in, what she is being asked goes there too, and her other addresses are
   * told that there is a new one. False where the code is wrong, used, too old or has been tried too often; it does not throw then, since the
   * try must be counted.
   */
  async prove(tx: Tx, actor: Actor, id: string, typed: string): Promise<boolean> {
    const { personId } = herself(actor);
    await tx.query(held, [personId]);
    await this.waiting(tx, personId, id);
    const proofs = await tx.query<Live[]>(live, [id, personId]);
    const code = typed.replace(/\s/g, '');
    const fits = proofs.some((proof) => isSame(proof.codeHash, keptOf(proof.id, code)));
    await tx.query(
      `update address_proof set tries = tries + 1, used_at = case when $2 then clock_now() end where id = any($1::uuid[])`,
      [proofs.map((proof) => proof.id), fits],
    );
    if (fits) await this.settle(tx, actor, personId, id);
    else await this.audit.write(tx, actor, 'address.refuse', { kind: 'person', id: personId });
    return fits;
  }

  private async waiting(tx: Tx, personId: string, id: string): Promise<void> {
    const found = await tx.query<unknown[]>(
      'select from contact_point where id = $1 and person_id = $2 and verified_at is null and removed_at is null',
      [id, personId],
    );
    if (found.length === 0) throw new NotFound();
  }

  private async settle(tx: Tx, actor: Actor, personId: string, id: string): Promise<void> {
    const before = await tx.query<{ id: string }[]>(
      'select id from contact_point where person_id = $1 and verified_at is not null',
      [personId],
    );
    await tx.query(place, [personId, id]);
    await tx.query(verify, [personId, id]);
    await this.people.change(tx, personId, {}, undefined);
    for (const { id: contactPointId } of before)
      await this.outbox.add(tx, addressNews, { messageId: newId(), contactPointId, news: 'added' });
    await this.outbox.add(tx, reachChanged, { personIds: [personId] });
    await this.outbox.add(tx, reachedAnew, { personIds: [personId] });
    await this.audit.write(tx, actor, 'address.prove', { kind: 'person', id: personId });
  }
}

// Bound to its row, so that equal codes do not look alike.
const keptOf = (proofId: string, code: string) => hashOf(`${proofId}:${code}`);

const isSame = (one: Buffer | null, other: Buffer) =>
  one !== null && one.length === other.length && timingSafeEqual(one, other);
