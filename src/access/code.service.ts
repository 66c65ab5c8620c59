import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { sendCode } from './access.jobs.js';
import { Audit } from './audit.service.js';
import { countedAs, readIdentifier } from './identifier.rules.js';
import { hashOf } from './secret.token.js';

/** A code ready to be sent, and to which contact point. */
export type MintedCode = { readonly code: string; readonly personId: string; readonly contactPointId: string };

/** Whom a code lets in, and where it had been sent. */
export type Redeemed = { readonly personId: string; readonly contactPointId: string | null };

type Live = { id: string; person_id: string | null; code_hash: Buffer | null; contact_point_id: string | null };

const lifeMinutes = 10;
const mostTries = 5;

/**
 * Who an identifier belongs to. Several persons may share one (a couple's mailbox, a group's telephone): the one with most grants signs in, the
 * one registered first among equals, so that it is the same one every time. Choosing between them, or making one of them, is for later.
 */
const identity = `select i.person_id, i.contact_point_id from sign_in_identity i
  where i.identifier = $1 or (i.person_id = $2 and sha256(convert_to(i.identifier, 'UTF8')) = $3)
  order by (select count(*) from person_grant g where g.person_id = i.person_id) desc, i.created_at, i.person_id
  limit 1`;

/** One-time codes: the same rows, statements and answers for members and for strangers. Everything here is for the system actor. */
@Injectable()
export class CodeService {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Promises a code to whoever the identifier may belong to; who that is, is looked up when it is sent. */
  async ask(tx: Tx, text: string): Promise<void> {
    const id = newId();
    await tx.query(
      `insert into sign_in_code (id, identifier, identifier_hash, expires_at)
       values ($1, $2, $3, clock_now() + make_interval(mins => $4))`,
      [id, readIdentifier(text) ?? null, hashOf(countedAs(text)), lifeMinutes],
    );
    await this.outbox.add(tx, sendCode, { codeId: id });
  }

  /**
   * Makes the code and stores its hash; null for a stranger, and for a code that is used or too old. Safe to repeat: the code made last holds.
   * The identifier itself is forgotten at once.
   */
  async mint(tx: Tx, codeId: string): Promise<MintedCode | null> {
    const [asked] = await tx.query<{ identifier: string | null; identifier_hash: Buffer; person_id: string | null }[]>(
      `select identifier, identifier_hash, person_id from sign_in_code
       where id = $1 and used_at is null and expires_at > clock_now() for update`,
      [codeId],
    );
    if (!asked) return null;
    const [owner] = await tx.query<{ person_id: string; contact_point_id: string }[]>(identity, [
      asked.identifier,
      asked.person_id,
      asked.identifier_hash,
    ]);
    const code = randomInt(0, 1_000_000).toString().padStart(6, '0');
    await tx.query(
      'update sign_in_code set identifier = null, person_id = $2, code_hash = $3, contact_point_id = $4 where id = $1',
      [codeId, owner?.person_id ?? null, owner ? keptOf(codeId, code) : null, owner?.contact_point_id ?? null],
    );
    return owner ? { code, personId: owner.person_id, contactPointId: owner.contact_point_id } : null;
  }

  /**
   * Who is let in by the code: null where it is wrong, used, too old or has been tried too often, which nobody can tell apart. Any code that is
   * still good counts, since messages overtake each other; then all of them are used up. A wrong one is a try at each. What went to an
   * address that has been taken away since is worth nothing.
   */
  async redeem(tx: Tx, text: string, typed: string): Promise<Redeemed | null> {
    const live = await tx.query<Live[]>(
      `select id, person_id, contact_point_id, case when contact_point_id is null or exists (select from contact_point c
           where c.id = contact_point_id and c.verified_at is not null) then code_hash end as code_hash
       from sign_in_code
       where identifier_hash = $1 and used_at is null and tries < $2 and expires_at > clock_now() for update`,
      [hashOf(countedAs(text)), mostTries],
    );
    const code = typed.replace(/\s/g, '');
    const fits = live.filter((row) => isSame(row.code_hash ?? Buffer.alloc(32), keptOf(row.id, code)));
    const personId = fits[0]?.person_id ?? null;
    await tx.query(
      `update sign_in_code set tries = tries + 1, used_at = case when $2 then clock_now() end where id = any($1::uuid[])`,
      [live.map(({ id }) => id), personId !== null],
    );
    if (personId === null)
      await this.audit.write(tx, systemActor('sign-in'), 'code.refuse', { kind: 'sign_in_code', id: live[0]?.id });
    return personId === null ? null : { personId, contactPointId: fits[0]!.contact_point_id };
  }
}

// Bound to its row, so that equal codes do not look alike.
const keptOf = (codeId: string, code: string) => hashOf(`${codeId}:${code}`);

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
