import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Page } from '../../contract/manner.js';
import { MadeReady, MakeReady, MakeReadyList, MakeReadyPage, MakeReadyQuery } from '../../contract/stores.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed } from '../../platform/request.decorators.js';
import { MakeReadyService } from './make-ready.service.js';

/** What was used, until it is ready again. */
@ApiTags('equipment')
@Controller()
export class MakeReadyController {
  constructor(
    private readonly db: Database,
    private readonly lists: MakeReadyService,
  ) {}

  @Get('groups/:id/make-ready-lists')
  @ApiOkResponse({ standardSchema: MakeReadyPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: MakeReadyQuery }) query: MakeReadyQuery,
  ): Promise<Page<MakeReadyList>> {
    const rows = await this.db.reading(actor, (tx) => this.lists.list(tx, actor, groupId, query));
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  @Post('groups/:id/make-ready-lists')
  @ApiCreatedResponse({ standardSchema: MakeReadyList })
  async begin(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: MakeReady }) body: MakeReady,
  ): Promise<MakeReadyList> {
    return deed.do((tx) => this.lists.begin(tx, deed.actor, groupId, body));
  }

  @Post('make-ready-lists/:id/ticks')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MakeReadyList })
  async tick(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MadeReady }) body: MadeReady,
  ): Promise<MakeReadyList> {
    return deed.do((tx) => this.lists.tick(tx, deed.actor, id, body));
  }
}
