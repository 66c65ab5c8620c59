import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { grantsChanged } from './access.jobs.js';
import { Audit } from './audit.service.js';
import { hashOf, newToken } from './secret.token.js';

/**
 * How long a session lasts: half a day without being used, thirty days in all. Long for a municipal system, and meant so: a duty officer
 * must not be thrown out in the middle of an incident, nor a volunteer have to sign in before she can answer.
 */
export const idleSessionSeconds = 12 * 60 * 60;
export const longestSessionSeconds = 30 * 24 * 60 * 60;

/** What holds for a session that is still one; `$idle` stands for the seconds it may rest. */
export const isAlive = (session: string, idle: string) =>
  `${session}.ended_at is null and ${session}.expires_at > clock_now()
   and ${session}.last_seen_at > clock_now() - make_interval(secs => ${idle})`;

/** Who is signed in on which device. Rows are made by the service itself, ended by the person. */
@Injectable()
export class SessionService {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Begins a session that nobody holds yet; its token is given out by `handOut`. The address that the code was sent to is hers from then on:
   * she has shown that she reads what comes there. For the system actor.
   */
  async begin(tx: Tx, personId: string, device: string | undefined, by: string | null = null): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into session (id, token_hash, person_id, device, expires_at, contact_point_id)
       values ($1, $2, $3, $4, clock_now() + make_interval(secs => $5), $6)`,
      [id, hashOf(newToken()), personId, deviceOf(device), longestSessionSeconds, by],
    );
    await tx.query('update contact_point set proved_at = clock_now() where id = $1 and proved_at is null', [by]);
    await this.audit.write(tx, { kind: 'person', personId, grants: [] }, 'session.begin', { kind: 'session', id });
    return id;
  }

  /**
   * A new token for a session that has not been used: the answer that carries it may be lost, and asked for again within minutes.
   * The token before it is worth nothing from then on. Undefined where it is too late. For the system actor.
   */
  async handOut(tx: Tx, id: string): Promise<string | undefined> {
    const token = newToken();
    const [, count] = await tx.query<[unknown, number]>(
      `update session set token_hash = $2
       where id = $1 and ended_at is null and last_seen_at = created_at and created_at > clock_now() - interval '5 minutes'`,
      [id, hashOf(token)],
    );
    return count === 1 ? token : undefined;
  }

  /** Ends every session that she began by an address which is no longer hers, but for the one she asks from. */
  async endBegunBy(tx: Tx, { personId, sessionId }: PersonActor, contactPointId: string): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      `update session set ended_at = clock_now()
       where person_id = $1 and contact_point_id = $2 and id is distinct from $3 and ended_at is null`,
      [personId, contactPointId, sessionId ?? null],
    );
    if (count > 0) await this.outbox.add(tx, grantsChanged, { personIds: [personId] });
  }

  /** Ends the session that the person asks from; sockets that it opened are told. */
  async end(tx: Tx, actor: PersonActor): Promise<void> {
    const { personId, sessionId } = actor;
    if (sessionId === undefined) return;
    const [, count] = await tx.query<[unknown, number]>(
      'update session set ended_at = clock_now() where id = $1 and person_id = $2 and ended_at is null',
      [sessionId, personId],
    );
    if (count === 0) return;
    await this.audit.write(tx, actor, 'session.end', { kind: 'session', id: sessionId });
    await this.outbox.add(tx, grantsChanged, { personIds: [personId] });
  }
}

function deviceOf(userAgent: string | undefined): string | null {
  const name = (userAgent ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);
  return name === '' ? null : name;
}
