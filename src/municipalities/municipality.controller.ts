import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Id, type Page } from '../contract/manner.js';
import { Municipality, MunicipalityFound, MunicipalityPage, MunicipalityQuery } from '../contract/municipalities.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Public } from '../platform/public.decorator.js';
import { ByActor } from '../platform/request.decorators.js';
import { HistoryReader } from './history.reader.js';
import { MunicipalityService } from './municipality.service.js';

const IdOrNumber = z.union([Id, z.string().regex(/^[0-9]{4}$/)]);

/** Municipalities are public facts: they are read without signing in. */
@ApiTags('municipalities')
@Controller('municipalities')
@Public()
export class MunicipalityController {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityService,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MunicipalityPage })
  async find(
    @ByActor() actor: Actor,
    @Query({ schema: MunicipalityQuery }) query: MunicipalityQuery,
  ): Promise<Page<Municipality>> {
    return this.database.as(actor, (tx) => this.municipalities.find(tx, query));
  }

  @Get(':idOrNumber')
  @ApiOkResponse({ standardSchema: MunicipalityFound })
  async byIdOrNumber(
    @ByActor() actor: Actor,
    @Param('idOrNumber', { schema: IdOrNumber }) idOrNumber: string,
  ): Promise<MunicipalityFound> {
    return this.database.as(actor, async (tx) => {
      const found = await this.municipalities.byIdOrNumber(tx, idOrNumber);
      return { ...found, ...(await this.history.of(tx, found, idOrNumber)) };
    });
  }
}
