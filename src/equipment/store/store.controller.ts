import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PageQuery, type Page } from '../../contract/manner.js';
import {
  ChangePlace,
  CreatePlace,
  EquipmentPlace,
  EquipmentPlacePage,
  KindChecks,
  KindList,
  SetKindChecks,
} from '../../contract/stores.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { Kinds } from './kinds.service.js';
import { Places } from './places.service.js';

/** Where a group keeps things, and which checks things of a kind begin with. */
@ApiTags('equipment')
@Controller('groups/:id')
export class StoreController {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
    private readonly kinds: Kinds,
  ) {}

  @Get('equipment-places')
  @ApiOkResponse({ standardSchema: EquipmentPlacePage })
  async listPlaces(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<EquipmentPlace>> {
    const rows = await this.db.reading(actor, (tx) => this.places.list(tx, actor, groupId, query));
    return pageFrom(
      rows,
      query.limit,
      ({ path, id }) => [path, id],
      (row) => row,
    );
  }

  @Post('equipment-places')
  @ApiCreatedResponse({ standardSchema: EquipmentPlace })
  async addPlace(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: CreatePlace }) body: CreatePlace,
  ): Promise<EquipmentPlace> {
    return deed.do((tx) => this.places.add(tx, deed.actor, groupId, body));
  }

  @Patch('equipment-places/:placeId')
  @ApiOkResponse({ standardSchema: EquipmentPlace })
  async changePlace(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('placeId', { schema: Id }) placeId: string,
    @Body({ schema: ChangePlace }) body: ChangePlace,
    @IfMatch() expected?: number,
  ): Promise<EquipmentPlace> {
    return deed.do((tx) => this.places.change(tx, deed.actor, { groupId, placeId }, body, expected));
  }

  @Get('equipment-kinds')
  @ApiOkResponse({ standardSchema: KindList })
  async listKinds(@ByActor() actor: Actor, @Param('id', { schema: Id }) groupId: string): Promise<KindList> {
    return { items: await this.db.reading(actor, (tx) => this.kinds.list(tx, actor, groupId)) };
  }

  @Put('equipment-kinds')
  @ApiOkResponse({ standardSchema: KindChecks })
  async setKind(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: SetKindChecks }) { kind, checks }: SetKindChecks,
  ): Promise<KindChecks> {
    return deed.do((tx) => this.kinds.set(tx, deed.actor, groupId, kind, checks));
  }
}
