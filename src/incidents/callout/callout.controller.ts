import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswerCallout, Callout, MyCalloutPage, SelectMembers, type MyCallout } from '../../contract/callouts.js';
import { WithMessage } from '../../contract/incidents.js';
import { Id, PageQuery, type Page } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { AnswerForService } from './answer-for.service.js';
import { CalloutService } from './callout.service.js';

/** Questions to members that have been put, and what comes of them. */
@ApiTags('callouts')
@Controller()
export class CalloutController {
  constructor(
    private readonly db: Database,
    private readonly callouts: CalloutService,
    private readonly answers: AnswerForService,
  ) {}

  @Get('me/callouts')
  @ApiOkResponse({ standardSchema: MyCalloutPage })
  async listOwn(@ByActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<Page<MyCallout>> {
    return this.db.reading(actor, (tx) => this.callouts.listOwn(tx, actor, query));
  }

  @Get('callouts/:id')
  @ApiOkResponse({ standardSchema: Callout })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Callout> {
    return this.db.reading(actor, (tx) => this.callouts.get(tx, actor, id));
  }

  @Post('callouts/:id/answers')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Callout })
  async answer(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerCallout }) body: AnswerCallout,
  ): Promise<Callout> {
    return deed.do((tx) => this.answers.answer(tx, deed.actor, id, body));
  }

  @Post('callouts/:id/selection')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Callout })
  async select(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SelectMembers }) body: SelectMembers,
    @IfMatch() expected?: number,
  ): Promise<Callout> {
    return deed.do((tx) => this.callouts.select(tx, deed.actor, id, body, expected));
  }

  @Post('callouts/:id/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Callout })
  async close(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithMessage }) body: WithMessage,
    @IfMatch() expected?: number,
  ): Promise<Callout> {
    return deed.do((tx) => this.callouts.close(tx, deed.actor, id, body, expected));
  }
}
