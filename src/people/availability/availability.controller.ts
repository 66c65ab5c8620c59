import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Availability, TellAvailability } from '../../contract/availability.js';
import { Id } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { AvailabilityService } from './availability.service.js';
import { viewAvailability } from './availability.view.js';

/** When people can be asked: for themselves and their own groups' leaders. */
@ApiTags('people')
@Controller('people/:id/availability')
export class AvailabilityController {
  constructor(
    private readonly db: Database,
    private readonly availability: AvailabilityService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: Availability })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) personId: string): Promise<Availability> {
    // That a leader looks is written down.
    return this.db.as(actor, async (tx) => viewAvailability(await this.availability.get(tx, actor, personId)));
  }

  @Put()
  @ApiOkResponse({ standardSchema: Availability })
  async put(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: TellAvailability }) body: TellAvailability,
    @IfMatch() expected?: number,
  ): Promise<Availability> {
    return deed.do(async (tx) =>
      viewAvailability(await this.availability.put(tx, deed.actor, personId, body, expected)),
    );
  }
}
