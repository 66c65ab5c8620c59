import { Body, Controller, Get, HttpCode, HttpStatus, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeEndpoint, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CalendarFeedQuery, CalendarFeeds, MakeCalendarFeed, NewCalendarFeed } from '../../contract/calendars.js';
import { Id, NoWords } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { NotFound } from '../../platform/problem.js';
import { Public } from '../../platform/public.decorator.js';
import { RateLimit } from '../../platform/rate-limit.js';
import { ByActor, ByDeed } from '../../platform/request.decorators.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarReader } from './calendar.reader.js';

/** Wrong addresses that one caller may try; a right one is never counted. */
const misses = { times: 60, seconds: 600 };
const fileForm = /^([A-Za-z0-9_-]{43})\.ics$/;

/** The calendars of people, groups and municipalities: made and revoked by those whose they are, read by whoever has the address. */
@ApiTags('people')
@Controller()
export class CalendarController {
  constructor(
    private readonly db: Database,
    private readonly feeds: CalendarFeedService,
    private readonly reader: CalendarReader,
    private readonly limit: RateLimit,
  ) {}

  @Get('calendar-feeds')
  @ApiOkResponse({ standardSchema: CalendarFeeds })
  async list(
    @ByActor() actor: Actor,
    @Query({ schema: CalendarFeedQuery }) { group, municipality }: CalendarFeedQuery,
  ): Promise<CalendarFeeds> {
    const whose = { groupId: group, municipalityId: municipality };
    return { items: await this.db.reading(actor, (tx) => this.feeds.list(tx, actor, whose)) };
  }

  @Post('calendar-feeds')
  @ApiCreatedResponse({ standardSchema: NewCalendarFeed })
  async make(
    @ByDeed() deed: Deed,
    @Body({ schema: MakeCalendarFeed }) body: MakeCalendarFeed,
  ): Promise<NewCalendarFeed> {
    return deed.do((tx) => this.feeds.make(tx, deed.actor, body));
  }

  @Post('calendar-feeds/:id/revoke')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async revoke(
    @Body({ schema: NoWords }) _: NoWords,
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
  ): Promise<void> {
    await deed.do((tx) => this.feeds.revoke(tx, deed.actor, id));
  }

  @Public()
  @Get('c/:file')
  @ApiExcludeEndpoint()
  async read(@Param('file') file: string, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const token = fileForm.exec(file)?.[1];
    const calendar = token === undefined ? null : await this.reader.read(token);
    if (calendar === null) {
      await this.limit.spend('calendar-token', ip, misses);
      throw new NotFound();
    }
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="beredt.ics"')
      .header('cache-control', 'private, max-age=900')
      .send(calendar);
  }
}
