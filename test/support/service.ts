import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { FormData, request } from 'undici';
import { SessionService } from '../../src/access/session.service.js';
import type { ClientToServer, ServerToClient } from '../../src/contract/live.js';
import { systemActor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { startService } from '../../src/service.js';
import type { TestDatabase } from './world.js';

/** An answer over HTTP; `body` is what the JSON was read as, or the text where it was none. */
export type Answer<Body = Record<string, unknown>> = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Body;
};
type Extra = { headers?: Record<string, string> };

/** Somebody signed in, as her browser has it. */
export type Client = {
  personId: string;
  token: string;
  cookie: string;
  get: <Body = Record<string, unknown>>(path: string, extra?: Extra) => Promise<Answer<Body>>;
  /** Any other method; each call bears an Idempotency-Key of its own unless one is given. */
  send: <Body = Record<string, unknown>>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    extra?: Extra,
  ) => Promise<Answer<Body>>;
  post: <Body = Record<string, unknown>>(path: string, body?: unknown, extra?: Extra) => Promise<Answer<Body>>;
};

/** Her end of the line to `/live`. */
export type Line = Socket<ServerToClient, ClientToServer>;

/** The whole service on a database of the test's own. */
export type TestService = {
  address: string;
  app: NestFastifyApplication;
  /** Signs in without a code: a person of the factories, or whoever has the phone number or e-mail address. */
  signIn: (who: { personId: string } | string) => Promise<Client>;
  /** Opens a line; resolves when it is connected, rejects with the refusal. */
  socket: (client?: Pick<Client, 'token'>, options?: Partial<ManagerOptions & SocketOptions>) => Promise<Line>;
  /** The same, without waiting. */
  line: (client?: Pick<Client, 'token'>, options?: Partial<ManagerOptions & SocketOptions>) => Line;
  /** Ends the service after the lines, or before them, as it is for those who sit elsewhere. */
  stop: (how?: { keepLines: boolean }) => Promise<void>;
};

/** Starts the service on the database; production mode and silent unless the settings say otherwise. */
export async function aService(
  world: Pick<TestDatabase, 'db' | 'ownerUrl' | 'serviceUrl'>,
  settings: Record<string, string> = {},
): Promise<TestService> {
  const config = new Config({ PORT: '0', BEREDT_MODE: 'production', LOG_LEVEL: 'silent', ...settings });
  const { ownerUrl, serviceUrl } = world;
  const { app, address, stop } = await startService(config, { ownerUrl, serviceUrl });
  const lines: Line[] = [];

  async function personReachedAt(contact: string): Promise<string> {
    const [found] = await world.db.as(systemActor('test'), (tx) =>
      tx.query<{ person_id: string }[]>('select person_id from contact_point where address = $1', [contact]),
    );
    if (!found) throw new Error(`Nobody is reached at ${contact}.`);
    return found.person_id;
  }

  async function tokenFor(personId: string): Promise<string> {
    const sessions = app.get(SessionService, { strict: false });
    const token = await world.db.as(systemActor('test'), async (tx) =>
      sessions.handOut(tx, await sessions.begin(tx, personId, 'a test')),
    );
    if (token === undefined) throw new Error('The session was used before it began.');
    return token;
  }

  function line(client?: Pick<Client, 'token'>, options: Partial<ManagerOptions & SocketOptions> = {}): Line {
    const made: Line = io(`${address}/live`, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      ...(client && { auth: { token: client.token } }),
      ...options,
    });
    lines.push(made);
    return made;
  }

  return {
    address,
    app,
    line,
    signIn: async (who) => {
      const personId = typeof who === 'string' ? await personReachedAt(who) : who.personId;
      return aClient(address, personId, await tokenFor(personId));
    },
    socket: async (client, options) => {
      const made = line(client, options);
      await new Promise<void>((resolve, reject) => {
        made.once('connect', resolve);
        made.once('connect_error', (error) => {
          made.close();
          reject(error);
        });
      });
      return made;
    },
    stop: async ({ keepLines } = { keepLines: false }) => {
      if (!keepLines) for (const made of lines) made.close();
      await stop();
    },
  };
}

/** The client of somebody who has this session. */
export function aClient(address: string, personId: string, token: string): Client {
  const cookie = `beredt_session=${token}`;
  async function call<Body>(method: string, path: string, body: unknown, extra: Extra): Promise<Answer<Body>> {
    const url = path.startsWith('/') ? `${address}${path}` : `${address}/api/v1/${path}`;
    const answer = await request(url, {
      method,
      headers: {
        cookie,
        ...(method !== 'GET' && { origin: address, 'idempotency-key': newId() }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...extra.headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: read(await answer.body.text()) as Body };
  }
  return {
    personId,
    token,
    cookie,
    get: (path, extra = {}) => call('GET', path, undefined, extra),
    send: (method, path, body, extra = {}) => call(method, path, body, extra),
    post: (path, body = {}, extra = {}) => call('POST', path, body, extra),
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Resolves with what the look finds, as soon as it finds something; rejects when it takes too long. */
export async function until<T>(
  look: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const endsAt = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<T, undefined | null | false | 0 | ''>;
    if (performance.now() > endsAt) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
