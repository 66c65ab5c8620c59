import { randomUUID } from 'node:crypto';
import { Audit } from '../../src/access/audit.service.js';
import { SessionService } from '../../src/access/session.service.js';
import { systemActor } from '../../src/platform/actor.js';
import { Outbox } from '../../src/platform/outbox.js';
import { aDutyOfficerOf, aGroup, aLeaderOf, aMember, aMunicipality, type AMember } from '../support/factories.js';
import { anAgreement } from '../support/agreement.factories.js';
import { anHttpSink, type HttpSink } from '../support/http-sink.js';
import { ServiceProcess } from '../support/processes.js';
import { aRedis, hasRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/waiting.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

export type Backend = 'postgres' | 'redis';
/** Every queue that can be had here. */
export const backends: Backend[] = hasRedis ? ['postgres', 'redis'] : ['postgres'];
export const volunteers = 50;
/** What incoming text messages are signed with. */
export const smsSecret = 'a secret of the tests only';

export type Answer<Body = Record<string, unknown>> = { status: number; body: Body };
type Asked = { as: string; to: string; method?: string; body?: object; key?: string };

/** A municipality, a group with a leader and fifty volunteers, the world around them, and the service in processes of its own. */
export class Scene {
  readonly services: ServiceProcess[] = [];
  readonly members: AMember[] = [];
  officer = '';
  leader = '';
  groupId = '';
  municipalityId = '';
  incidentId = '';
  requestId = '';

  private constructor(
    readonly world: TestDatabase,
    readonly sink: HttpSink,
    readonly redis: TestRedis | undefined,
    readonly mode: 'production' | 'demo',
  ) {}

  /** An empty stage: a database, a gateway and a queue of its own. */
  static async set(backend: Backend, mode: 'production' | 'demo' = 'production'): Promise<Scene> {
    const redis = backend === 'redis' ? await aRedis() : undefined;
    return new Scene(await aDatabase(), await anHttpSink(), redis, mode);
  }

  /** Starts one process of the service; `role` says what it does, `token` what the sink knows it by. */
  async start(role: 'all' | 'api' | 'worker' = 'all', token: string = role): Promise<ServiceProcess> {
    const service = await ServiceProcess.start({
      DATABASE_OWNER_URL: this.world.ownerUrl,
      DATABASE_URL: this.world.serviceUrl,
      PUBLIC_URL: 'http://beredt.example',
      BEREDT_ROLE: role,
      BEREDT_MODE: this.mode,
      INBOUND_SMS_SECRET: smsSecret,
      ...(this.mode === 'production' && { OUTREACH_HTTP_URL: this.sink.url, OUTREACH_HTTP_TOKEN: token }),
      ...(this.redis && { REDIS_URL: this.redis.url }),
    });
    this.services.push(service);
    return service;
  }

  /** An incident is opened and the group is asked; resolves when its leader has been told and all is quiet again. */
  async open(): Promise<void> {
    const about = { municipalityId: this.municipalityId, title: 'Flom', kind: 'flood', exercise: false };
    const incident = await this.call<{ id: string }>({ as: this.officer, to: 'incidents', body: about });
    this.incidentId = incident.body.id;
    const ask = { groupIds: [this.groupId], needs: [{ capability: 'food', quantity: 110 }] };
    const to = `incidents/${this.incidentId}/requests`;
    const asked = await this.call<{ requests: { id: string }[] }>({ as: this.officer, to, body: ask });
    this.requestId = asked.body.requests[0]!.id;
    await until('the leader was told', () => this.isQuiet());
  }

  /** The leader asks her members; every repeat under the same key is the same question. */
  async ask(key: string = randomUUID()): Promise<Answer<{ id: string }>> {
    const audience = { roles: ['volunteer'] };
    const body = { requestId: this.requestId, question: 'Kan du hjelpe til i Lierhallen?', audience };
    return this.call({ as: this.leader, to: `groups/${this.groupId}/callouts`, body, key });
  }

  /** One request to the first process that serves; rejects where it was not answered. */
  async call<Body = Record<string, unknown>>({ as, to, method, body, key }: Asked): Promise<Answer<Body>> {
    const answer = await fetch(`${this.services[0]!.url}/api/v1/${to}`, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers: {
        authorization: `Bearer ${as}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': key ?? randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  /** Does this at the n-th message from now on, before it is answered; what is returned waits for that to be done. */
  atMessage(nth: number, deed: (token: string) => Promise<void>): () => Promise<void> {
    const before = this.sink.taken.length;
    let done: Promise<void> | undefined;
    this.sink.watch(async ({ count, token = '' }) => {
      if (count !== before + nth) return;
      done = deed(token);
      await done.catch(() => undefined);
    });
    return async () => {
      await until(`message number ${nth} came`, () => done !== undefined, { otherwise: () => this.unrest() });
      await done;
    };
  }

  /** Nothing is promised, due, under way or unnumbered. */
  async isQuiet(): Promise<boolean> {
    return Object.values(await this.unrest()).every((count) => count === 0);
  }

  /** What is not done yet, in numbers. */
  async unrest(): Promise<Record<string, number>> {
    const [row] = await this.world.owner<Record<string, number>>(`select
      (select count(*)::int from outbox where done_at is null and given_up_at is null) as promised,
      (select count(*)::int from delivery where state = 'pending' and due_at <= clock_now()) as due,
      (select count(*)::int from delivery where state = 'sending') as sending,
      (select count(*)::int from inbound where read_at is null) as unread,
      (select count(*)::int from incident_log where seq is null) as unnumbered`);
    return row!;
  }

  async end(): Promise<void> {
    for (const service of this.services) await service.kill();
    await this.sink.close();
    await this.redis?.close();
    await this.world.close();
  }

  /** Everybody who is there before anybody asks anything; no service runs yet. */
  async people(): Promise<void> {
    const { db, owner } = this.world;
    const municipality = await aMunicipality(db);
    const group = await aGroup(db);
    const officer = await aDutyOfficerOf(db, municipality, { channels: [] });
    const leader = await aLeaderOf(db, group, { channels: ['sms'] });
    await anAgreement(db, { municipality, group, contacts: [leader] });
    for (let number = 1; number <= volunteers; number += 1) {
      this.members.push(await aMember(db, group, { channels: ['sms'] }));
    }
    // In production nobody who is invented is written to.
    if (this.mode === 'production') await owner('update person set invented = false');
    this.officer = await this.signIn(officer.personId);
    this.leader = await this.signIn(leader.personId);
    this.groupId = group.id;
    this.municipalityId = municipality.id;
  }

  private async signIn(personId: string): Promise<string> {
    const sessions = new SessionService(new Audit(), new Outbox());
    return this.world.db.as(systemActor('test'), async (tx) => {
      const id = await sessions.begin(tx, personId, undefined);
      return (await sessions.handOut(tx, id))!;
    });
  }
}
