import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.js';
import { Readying } from './readying.js';
import { Public } from './public.decorator.js';

/** Whether the process lives, whether it may be given work, and what it measures. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly readying: Readying,
    private readonly measured: Metrics,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const missing = await this.readying.missing();
    void reply
      .status(missing.length === 0 ? 200 : 503)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(missing.length === 0 ? { status: 'ready' } : { status: 'not ready', missing }));
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    void reply.header('content-type', this.measured.registry.contentType).send(await this.measured.registry.metrics());
  }
}
