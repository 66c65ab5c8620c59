import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Readiness } from '../contract/groups.js';
import { Id } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { ByActor } from '../platform/request.decorators.js';
import { ReadinessService } from './readiness.service.js';

const IdOrNumber = z.union([Id, z.string().regex(/^[0-9]{4}$/)]);

/** What a municipality can count on, for its own people. */
@ApiTags('municipalities')
@Controller('municipalities')
export class ReadinessController {
  constructor(
    private readonly db: Database,
    private readonly readiness: ReadinessService,
  ) {}

  @Get(':id/readiness')
  @ApiOkResponse({ standardSchema: Readiness })
  async read(@ByActor() actor: Actor, @Param('id', { schema: IdOrNumber }) id: string): Promise<Readiness> {
    return this.db.as(actor, (tx) => this.readiness.read(tx, actor, id));
  }
}
