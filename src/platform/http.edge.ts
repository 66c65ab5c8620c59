import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { Invalid, NotFound, Problem, Unreadable, WrongType } from './problem.js';
import { answerProblem } from './problem.filter.js';
import { takeFiles } from './upload.js';
import { serveWebApp } from './web-app.js';

const bodyLimit = 256 * 1024;

/** The trace id that a caller sent (W3C Trace Context), or a new one. */
function traceIdOf(header: string | string[] | undefined): string {
  const sent = typeof header === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(header)?.[1] : undefined;
  return sent && !/^0+$/.test(sent) ? sent : randomBytes(16).toString('hex');
}

/** Fastify with the limits and the trace ids that every route has. */
export function httpAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustedProxies > 0 && ((_address: string, hop: number) => hop < config.trustedProxies),
    requestTimeout: 30_000,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) =>
      traceIdOf(request.headers['traceparent']),
    // A path that cannot be decoded is a path that does not exist.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(new NotFound(), request, reply);
    },
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; throws `Unreadable` where it is not UTF-8, instead of storing question marks. */
function textOf(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new Unreadable();
  }
}

function readJson(body: Buffer): unknown {
  const text = textOf(body);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text, refuseProto);
  } catch (error) {
    throw error instanceof Problem ? error : new Unreadable();
  }
}

/** No schema has such a property, and nothing of ours shall ever copy one. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Invalid({}, [{ path: '', code: 'unknown', facts: { keys: key } }]);
  return value;
}

/** Only the reply page is a form; everything else speaks JSON. */
function readForm(body: Buffer, { url }: FastifyRequest): unknown {
  if (!url.startsWith('/r/')) throw new WrongType();
  return Object.fromEntries(new URLSearchParams(textOf(body)));
}

/** Everything between the wire and the controllers: body readers, headers that protect, the web app's files. */
export async function prepareEdge(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const reader =
    (read: (body: Buffer, request: FastifyRequest) => unknown) =>
    (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void) => {
      // Signatures are over the bytes that came, not over what was read out of them.
      Object.assign(request, { rawBody: body });
      try {
        done(null, read(body, request));
      } catch (error) {
        done(error as Error);
      }
    };
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, reader(readJson));
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: 16_384 },
    reader(readForm),
  );
  await takeFiles(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    // A worker answers only those who ask how it is.
    if (!config.serves && !/^\/(healthz|readyz|metrics)$/.test(request.url)) throw new NotFound();
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
      },
    },
    strictTransportSecurity: config.publicUrl?.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  if (config.serves) await serveWebApp(fastify);
}
