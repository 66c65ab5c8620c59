import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, NoWords } from '../../contract/manner.js';
import {
  AddQualificationKind,
  ChangeQualificationKind,
  QualificationKind,
  QualificationKinds,
} from '../../contract/qualifications.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { CatalogueService } from './catalogue.service.js';

/** What an association asks its people to have learnt or shown: read by everybody signed in, kept by its officers. */
@ApiTags('people')
@Controller('organisations/:id/qualification-kinds')
export class CatalogueController {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: QualificationKinds })
  async list(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<QualificationKinds> {
    return { items: await this.db.reading(actor, (tx) => this.catalogue.ofOrganisation(tx, id)) };
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: QualificationKind })
  async add(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AddQualificationKind }) body: AddQualificationKind,
  ): Promise<QualificationKind> {
    return deed.do((tx) => this.catalogue.add(tx, deed.actor, id, body));
  }

  @Patch(':kindId')
  @ApiOkResponse({ standardSchema: QualificationKind })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) organisationId: string,
    @Param('kindId', { schema: Id }) kindId: string,
    @Body({ schema: ChangeQualificationKind }) body: ChangeQualificationKind,
    @IfMatch() expected?: number,
  ): Promise<QualificationKind> {
    return deed.do((tx) => this.catalogue.change(tx, deed.actor, { organisationId, kindId }, body, expected));
  }

  @Post(':kindId/retire')
  @HttpCode(204)
  @ApiNoContentResponse()
  async retire(
    @Body({ schema: NoWords }) _: NoWords,
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Param('kindId', { schema: Id }) kindId: string,
  ): Promise<void> {
    await deed.do((tx) => this.catalogue.retire(tx, deed.actor, id, kindId));
  }
}
