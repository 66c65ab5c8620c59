import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AtQuery } from '../contract/availability.js';
import { Id } from '../contract/manner.js';
import { Readiness, ReadinessOfGroup } from '../contract/readiness.js';
import type { Actor } from '../platform/actor.js';
import { ByActor } from '../platform/request.decorators.js';
import { WholeReadiness } from './whole-readiness.service.js';

const IdOrNumber = z.union([Id, z.string().regex(/^[0-9]{4}$/)]);

/** What can be counted on, now or at a chosen time: for a municipality's own people, and for a group's leaders. */
@ApiTags('municipalities')
@Controller()
export class ReadinessController {
  constructor(private readonly readiness: WholeReadiness) {}

  @Get('municipalities/:id/readiness')
  @ApiOkResponse({ standardSchema: Readiness })
  async read(
    @ByActor() actor: Actor,
    @Param('id', { schema: IdOrNumber }) id: string,
    @Query({ schema: AtQuery }) { at }: AtQuery,
  ): Promise<Readiness> {
    return this.readiness.ofMunicipality(actor, id, at);
  }

  @Get('groups/:id/readiness')
  @ApiOkResponse({ standardSchema: ReadinessOfGroup })
  async readOfGroup(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: AtQuery }) { at }: AtQuery,
  ): Promise<ReadinessOfGroup> {
    return this.readiness.ofGroup(actor, id, at);
  }
}
