import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { linked, noLinks, type AuditedDeed, type Digest, type Facts, type Head } from './audit.rules.js';

/** What was done something to, and whose it is. */
export type Subject = {
  readonly kind: string;
  readonly id?: string | null;
  readonly municipalityId?: string | null;
  readonly groupId?: string | null;
};

/** SHA-256, as the chain uses it. */
export const sha256: Digest = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** An entry as it is hashed; to be selected from `audit_entry e`. */
export const asHashed = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_kind,
  e.actor_person_id, e.deed, e.subject_kind, e.subject_id, e.municipality_id, e.group_id, e.facts`;

/** Taken by whoever seals, so that there is one chain. The first number is ours, the second names the lock. */
const lockOfSealing = 'select pg_try_advisory_xact_lock(23312, 1) as taken';

/**
 * Committed and not sealed yet. Nothing can be written a day behind the newest seal, since no transaction lives that long; so the
 * search does not grow with the history.
 */
const unsealed = `select ${asHashed} from audit_entry e
  where e.at > coalesce((
      select sealed.at - interval '1 day' from audit_seal s join audit_entry sealed on sealed.id = s.entry_id
      order by s.seq desc limit 1), '-infinity')
    and not exists (select from audit_seal s where s.entry_id = e.id)
  order by e.at, e.id limit $1`;

const seal = `insert into audit_seal (seq, entry_id, previous_hash, hash)
  select * from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])`;

/** Writes down what was done, and chains it so that a later change is found. */
@Injectable()
export class Audit {
  /** Adds one entry in the caller's transaction; `facts` are ids, words and numbers, never personal data. */
  async write(tx: Tx, actor: Actor, deed: string, subject: Subject, facts: Facts = {}): Promise<void> {
    await tx.query(
      `insert into audit_entry (id, actor_kind, actor_person_id, deed, subject_kind, subject_id, municipality_id, group_id, facts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)`,
      [
        newId(),
        actor.kind,
        actor.kind === 'person' ? actor.personId : null,
        deed,
        subject.kind,
        subject.id ?? null,
        subject.municipalityId ?? null,
        subject.groupId ?? null,
        JSON.stringify(actor.kind === 'system' ? { ...facts, service: actor.name } : facts),
      ],
    );
  }

  /** Adds one entry of the same kind for each of many subjects, in one statement. */
  async writeAll(
    tx: Tx,
    actor: Actor,
    deed: string,
    { kind, groupId = null, ids }: { kind: string; groupId?: string | null; ids: readonly string[] },
    facts: Facts = {},
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `insert into audit_entry (id, actor_kind, actor_person_id, deed, subject_kind, subject_id, group_id, facts)
       select uuidv7(), $1, $2, $3, $4, subject::uuid, $5, $6::jsonb from jsonb_array_elements_text($7::jsonb) as subject`,
      [
        actor.kind,
        actor.kind === 'person' ? actor.personId : null,
        deed,
        kind,
        groupId,
        JSON.stringify(actor.kind === 'system' ? { ...facts, service: actor.name } : facts),
        JSON.stringify(ids),
      ],
    );
  }

  /** Numbers and chains up to `limit` entries; resolves with how many, none while another process is at it. For the system actor. */
  async seal(tx: Tx, limit = 1000): Promise<number> {
    const [lock] = await tx.query<{ taken: boolean }[]>(lockOfSealing);
    if (!lock?.taken) return 0;
    const entries = await tx.query<AuditedDeed[]>(unsealed, [limit]);
    if (entries.length === 0) return 0;
    const links = linked(entries, await this.head(tx), sha256);
    await tx.query(seal, [
      links.map(({ seq }) => seq),
      links.map(({ entry }) => entry.id),
      links.map(({ previousHash }) => Buffer.from(previousHash)),
      links.map(({ hash }) => Buffer.from(hash)),
    ]);
    return links.length;
  }

  /** Where the chain stands; told to the log now and then, it betrays a chain that was cut short. For the system actor. */
  async head(tx: Tx): Promise<Head> {
    const [last] = await tx.query<{ seq: string; hash: Buffer }[]>(
      'select seq, hash from audit_seal order by seq desc limit 1',
    );
    return last ? { seq: Number(last.seq), hash: last.hash } : noLinks;
  }
}
