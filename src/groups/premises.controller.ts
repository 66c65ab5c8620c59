import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PageQuery, type Page } from '../contract/manner.js';
import { ChangePremises, CreatePremises, Premises, PremisesPage } from '../contract/premises.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { PremisesService } from './premises.service.js';
import { viewPremises } from './premises.view.js';

/** Where a group can receive people: for itself and for the municipalities that plan with it. */
@ApiTags('premises')
@Controller('groups/:id/premises')
export class PremisesController {
  constructor(
    private readonly db: Database,
    private readonly premises: PremisesService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: PremisesPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<Premises>> {
    const rows = await this.db.reading(actor, (tx) => this.premises.list(tx, actor, groupId, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewPremises);
  }

  @Get(':premisesId')
  @ApiOkResponse({ standardSchema: Premises })
  async get(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Param('premisesId', { schema: Id }) premisesId: string,
  ): Promise<Premises> {
    return this.db.reading(actor, async (tx) =>
      viewPremises(await this.premises.get(tx, actor, { groupId, premisesId })),
    );
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Premises })
  async add(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: CreatePremises }) body: CreatePremises,
  ): Promise<Premises> {
    return deed.do(async (tx) => viewPremises(await this.premises.add(tx, deed.actor, groupId, body)));
  }

  @Patch(':premisesId')
  @ApiOkResponse({ standardSchema: Premises })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('premisesId', { schema: Id }) premisesId: string,
    @Body({ schema: ChangePremises }) body: ChangePremises,
    @IfMatch() expected?: number,
  ): Promise<Premises> {
    const at = { groupId, premisesId };
    return deed.do(async (tx) => viewPremises(await this.premises.change(tx, deed.actor, at, body, expected)));
  }
}
