import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Page } from '../../contract/manner.js';
import {
  DecideMunicipality,
  MunicipalityDecision,
  MunicipalityDecisionPage,
  MunicipalityDecisionQuery,
} from '../../contract/municipality-events.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { DecisionService } from './decision.service.js';

/** What a split of a municipality leaves to people. */
@ApiTags('municipalities')
@Controller('municipality-decisions')
export class DecisionController {
  constructor(
    private readonly db: Database,
    private readonly decisions: DecisionService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MunicipalityDecisionPage })
  async find(
    @ByActor() actor: Actor,
    @Query({ schema: MunicipalityDecisionQuery }) query: MunicipalityDecisionQuery,
  ): Promise<Page<MunicipalityDecision>> {
    const rows = await this.db.reading(actor, (tx) => this.decisions.find(tx, query));
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  @Post(':id')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MunicipalityDecision })
  async decide(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DecideMunicipality }) decision: DecideMunicipality,
    @IfMatch() version: number | undefined,
  ): Promise<MunicipalityDecision> {
    return deed.do((tx) => this.decisions.decide(tx, deed.actor, id, decision, version));
  }
}
