import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeEquipmentItem,
  CreateEquipmentItem,
  EquipmentItem,
  EquipmentPage,
  EquipmentQuery,
} from '../contract/equipment.js';
import { Id, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { EquipmentService } from './equipment.service.js';
import { viewEquipmentItem } from './equipment.view.js';

/** What a group has: for its members to look up, and for its storekeepers, leaders and deputies to keep. */
@ApiTags('equipment')
@Controller('groups/:id/equipment')
export class EquipmentController {
  constructor(
    private readonly db: Database,
    private readonly equipment: EquipmentService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: EquipmentPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: EquipmentQuery }) query: EquipmentQuery,
  ): Promise<Page<EquipmentItem>> {
    const rows = await this.db.reading(actor, (tx) => this.equipment.list(tx, actor, groupId, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewEquipmentItem);
  }

  @Get(':itemId')
  @ApiOkResponse({ standardSchema: EquipmentItem })
  async get(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Param('itemId', { schema: Id }) itemId: string,
  ): Promise<EquipmentItem> {
    return this.db.reading(actor, async (tx) =>
      viewEquipmentItem(await this.equipment.get(tx, actor, { groupId, itemId })),
    );
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: EquipmentItem })
  async add(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: CreateEquipmentItem }) body: CreateEquipmentItem,
  ): Promise<EquipmentItem> {
    return deed.do(async (tx) => viewEquipmentItem(await this.equipment.add(tx, deed.actor, groupId, body)));
  }

  @Patch(':itemId')
  @ApiOkResponse({ standardSchema: EquipmentItem })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: ChangeEquipmentItem }) body: ChangeEquipmentItem,
    @IfMatch() expected?: number,
  ): Promise<EquipmentItem> {
    return deed.do(async (tx) =>
      viewEquipmentItem(await this.equipment.change(tx, deed.actor, { groupId, itemId }, body, expected)),
    );
  }
}
