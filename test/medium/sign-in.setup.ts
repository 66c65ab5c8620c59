import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { request } from 'undici';
import { AccessModule } from '../../src/access/access.module.js';
import { FromAnyOrigin } from '../../src/access/openness.decorators.js';
import type { Actor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database.js';
import { Log } from '../../src/platform/log.js';
import { Outbox } from '../../src/platform/outbox.js';
import { ProblemFilter } from '../../src/platform/problem.filter.js';
import { Public } from '../../src/platform/public.decorator.js';
import { RateLimit } from '../../src/platform/rate-limit.js';
import { ByActor } from '../../src/platform/request.decorators.js';
import { SchemaPipe } from '../../src/platform/schema.pipe.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { anEntrance } from './access.setup.js';

/** Says who the guard took the caller for. */
@Controller('probe')
class ProbeController {
  @Public()
  @Post('public')
  open(@ByActor() actor: Actor): { kind: string } {
    return { kind: actor.kind };
  }

  @FromAnyOrigin()
  @Post('any-origin')
  proven(@ByActor() actor: Actor): { kind: string } {
    return { kind: actor.kind };
  }

  @Get()
  closed(@ByActor() actor: Actor): { kind: string } {
    return { kind: actor.kind };
  }
}

export type Headers = Record<string, string>;
type Read = Record<string, unknown>;
type Answer = { statusCode: number; headers: Read; body: string; json: () => Read };
type Sent = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; url: string; body?: object; headers?: Headers };

/** The way in as it is met over HTTP, in production mode, with nothing else of the service around it. */
export async function aDoor() {
  const entrance = await anEntrance();
  const config = new Config({ BEREDT_MODE: 'production', PUBLIC_URL: 'https://beredt.example', LOG_LEVEL: 'silent' });
  const log = new Log('silent');

  @Global()
  @Module({
    controllers: [ProbeController],
    providers: [
      { provide: Config, useValue: config },
      { provide: Log, useValue: log },
      { provide: Database, useValue: entrance.db },
      Outbox,
      RateLimit,
      Sweeps,
      { provide: APP_PIPE, useClass: SchemaPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
    exports: [Config, Log, Database, Outbox, RateLimit, Sweeps],
  })
  class Surroundings {}

  @Module({ imports: [Surroundings, AccessModule] })
  class Door {}

  const adapter = new FastifyAdapter({ trustProxy: true });
  const app = await NestFactory.create<NestFastifyApplication>(Door, adapter, { logger: log, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  let clients = 0;
  /** Sends a request, each from an address of its own unless it says which. */
  const send = async ({ method = 'POST', url, body, headers = {} }: Sent): Promise<Answer> => {
    const client = `198.51.${Math.floor((clients += 1) / 250)}.${(clients % 250) + 1}`;
    const answer = await request(address + url, {
      method,
      headers: { 'x-forwarded-for': client, ...(body && { 'content-type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    });
    const text = await answer.body.text();
    return { statusCode: answer.statusCode, headers: answer.headers, body: text, json: () => JSON.parse(text) as Read };
  };
  const close = async () => {
    await app.close();
    await entrance.close();
  };
  return { ...entrance, send, close };
}

export type Door = Awaited<ReturnType<typeof aDoor>>;
