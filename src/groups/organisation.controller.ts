import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OrganisationPage, OrganisationQuery, type Organisation } from '../contract/organisations.js';
import type { Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor } from '../platform/request.decorators.js';
import { viewOrganisation } from './group.view.js';
import { OrganisationService } from './organisation.service.js';

/** The organisations, for everybody signed in to read. */
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
}
