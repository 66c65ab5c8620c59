import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Page } from '../contract/manner.js';
import {
  ChangeOrganisation,
  CreateOrganisation,
  Organisation,
  OrganisationPage,
  OrganisationQuery,
} from '../contract/organisations.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { viewOrganisation } from './group.view.js';
import { OrganisationService } from './organisation.service.js';

/** The organisations: read by everybody signed in, made and kept by their officers and the operator. */
@ApiTags('groups')
@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly db: Database,
    private readonly organisations: OrganisationService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: OrganisationPage })
  async find(
    @ByActor() actor: Actor,
    @Query({ schema: OrganisationQuery }) query: OrganisationQuery,
  ): Promise<Page<Organisation>> {
    const rows = await this.db.reading(actor, (tx) => this.organisations.find(tx, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewOrganisation);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Organisation })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Organisation> {
    return this.db.reading(actor, async (tx) => viewOrganisation(await this.organisations.read(tx, actor, id)));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Organisation })
  async create(
    @ByDeed() deed: Deed,
    @Body({ schema: CreateOrganisation }) body: CreateOrganisation,
  ): Promise<Organisation> {
    return deed.do(async (tx) => viewOrganisation(await this.organisations.create(tx, deed.actor, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: Organisation })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeOrganisation }) body: ChangeOrganisation,
    @IfMatch() expected?: number,
  ): Promise<Organisation> {
    return deed.do(async (tx) => viewOrganisation(await this.organisations.change(tx, deed.actor, id, body, expected)));
  }
}
