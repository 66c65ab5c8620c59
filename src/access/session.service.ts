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

  /** Begins a session that nobody holds yet; its token is given out by `handOut`. For the system actor. */
  async begin(tx: Tx, personId: string, device: string | undefined): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into session (id, token_hash, person_id, device, expires_at)
       values ($1, $2, $3, $4, clock_now() + make_interval(secs => $5))`,
      [id, hashOf(newToken()), personId, deviceOf(device), longestSessionSeconds],
    );
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
