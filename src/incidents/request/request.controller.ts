import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { WithMessage } from '../../contract/incidents.js';
import { Id, NoWords, type Page } from '../../contract/manner.js';
import { AgreeRequest, AnswerRequest, Request, RequestPage, RequestQuery } from '../../contract/requests.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { RequestService } from './request.service.js';

/** Requests, as the municipality that asks and the group that is asked move them. */
@ApiTags('requests')
@Controller()
export class RequestController {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestService,
  ) {}

  @Get('requests/:id')
  @ApiOkResponse({ standardSchema: Request })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Request> {
    return this.db.reading(actor, (tx) => this.requests.get(tx, actor, id));
  }

  @Get('groups/:id/requests')
  @ApiOkResponse({ standardSchema: RequestPage })
  async listForGroup(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: RequestQuery }) query: RequestQuery,
  ): Promise<Page<Request>> {
    return this.db.reading(actor, (tx) => this.requests.listForGroup(tx, actor, groupId, query));
  }

  @Post('requests/:id/seen')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Request })
  async see(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() expected?: number,
  ): Promise<Request> {
    return deed.do((tx) => this.requests.see(tx, deed.actor, id, expected));
  }

  @Post('requests/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Request })
  async answer(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerRequest }) body: AnswerRequest,
    @IfMatch() expected?: number,
  ): Promise<Request> {
    return deed.do((tx) => this.requests.answer(tx, deed.actor, id, body, expected));
  }

  @Post('requests/:id/agree')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Request })
  async agree(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AgreeRequest }) body: AgreeRequest,
    @IfMatch() expected?: number,
  ): Promise<Request> {
    return deed.do((tx) => this.requests.agree(tx, deed.actor, id, body, expected));
  }

  @Post('requests/:id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Request })
  async withdraw(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithMessage }) body: WithMessage,
    @IfMatch() expected?: number,
  ): Promise<Request> {
    return deed.do((tx) => this.requests.withdraw(tx, deed.actor, id, body, expected));
  }

  @Post('requests/:id/stand-down')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Request })
  async standDown(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithMessage }) body: WithMessage,
    @IfMatch() expected?: number,
  ): Promise<Request> {
    return deed.do((tx) => this.requests.standDown(tx, deed.actor, id, body, expected));
  }
}
