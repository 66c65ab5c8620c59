import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { demand, may } from '../../access/policies.rules.js';
import { Id, NoWords, PageQuery, type Page } from '../../contract/manner.js';
import {
  MunicipalityEventPreview,
  MunicipalityPlan,
  MunicipalityPlanPage,
  MunicipalityTrailPage,
  PlanMunicipalityEvent,
  type MunicipalityTrailEntry,
} from '../../contract/municipality-events.js';
import { systemActor, type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { EventPreview } from './event.preview.js';
import { PlanService } from './plan.service.js';
import { viewPlan } from './plan.view.js';
import { TrailReader, viewTrail } from './trail.reader.js';

/** What is to happen to the map: shown first, planned for a day, withdrawn until then. */
@ApiTags('municipalities')
@Controller('municipality-events')
export class EventController {
  constructor(
    private readonly db: Database,
    private readonly previews: EventPreview,
    private readonly plans: PlanService,
    private readonly trail: TrailReader,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MunicipalityEventPreview })
  async preview(
    @ByDeed() deed: Deed,
    @Body({ schema: PlanMunicipalityEvent }) plan: PlanMunicipalityEvent,
  ): Promise<MunicipalityEventPreview> {
    demand(deed.actor, 'municipality.change');
    // Counted across every wall, and nothing but numbers and names of groups is shown.
    return deed.do(() => this.db.as(systemActor('municipality-preview'), (tx) => this.previews.of(tx, plan)));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: MunicipalityPlan })
  async plan(
    @ByDeed() deed: Deed,
    @Body({ schema: PlanMunicipalityEvent }) plan: PlanMunicipalityEvent,
  ): Promise<MunicipalityPlan> {
    return deed.do(async (tx) => viewPlan(await this.plans.plan(tx, deed.actor, plan)));
  }

  @Get()
  @ApiOkResponse({ standardSchema: MunicipalityPlanPage })
  async find(@ByActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<Page<MunicipalityPlan>> {
    const rows = await this.db.reading(actor, (tx) => this.plans.find(tx, actor, query));
    return pageFrom(rows, query.limit, ({ id }) => [id], viewPlan);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: MunicipalityPlan })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MunicipalityPlan> {
    return this.db.reading(actor, async (tx) => viewPlan(await this.plans.read(tx, actor, id)));
  }

  /** What heirs have been given so far, piece by piece. */
  @Get(':id/trail')
  @ApiOkResponse({ standardSchema: MunicipalityTrailPage })
  async given(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<MunicipalityTrailEntry>> {
    await this.db.reading(actor, (tx) => this.plans.read(tx, actor, id));
    // The operator sees nothing of groups and agreements but what they are called; all others only what they may see anyhow.
    const reader = may(actor, 'municipality.change') ? systemActor('municipality-trail') : actor;
    const rows = await this.db.reading(reader, (tx) => this.trail.of(tx, id, query));
    return pageFrom(rows, query.limit, (row) => [row.id], viewTrail);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MunicipalityPlan })
  async withdraw(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() version: number | undefined,
  ): Promise<MunicipalityPlan> {
    return deed.do(async (tx) => viewPlan(await this.plans.withdraw(tx, deed.actor, id, version)));
  }
}
