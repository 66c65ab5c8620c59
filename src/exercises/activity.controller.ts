import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Activity, ActivityPage, ActivityQuery, ChangeActivity, CreateActivity } from '../contract/activities.js';
import { Id, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { ActivityService } from './activity.service.js';

/** The preventive activities of a group, for its members to look at and its leaders to write down. */
@ApiTags('exercises')
@Controller('groups/:id/activities')
export class ActivityController {
  constructor(
    private readonly db: Database,
    private readonly activities: ActivityService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ActivityPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: ActivityQuery }) query: ActivityQuery,
  ): Promise<Page<Activity>> {
    const rows = await this.db.reading(actor, (tx) => this.activities.list(tx, actor, groupId, query));
    return pageFrom(
      rows,
      query.limit,
      ({ on, id }) => [on, id],
      (activity) => activity,
    );
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Activity })
  async log(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: CreateActivity }) body: CreateActivity,
  ): Promise<Activity> {
    return deed.do((tx) => this.activities.log(tx, deed.actor, groupId, body));
  }

  @Patch(':activityId')
  @ApiOkResponse({ standardSchema: Activity })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('activityId', { schema: Id }) activityId: string,
    @Body({ schema: ChangeActivity }) body: ChangeActivity,
    @IfMatch() expected?: number,
  ): Promise<Activity> {
    return deed.do((tx) => this.activities.change(tx, deed.actor, { groupId, activityId }, body, expected));
  }
}
