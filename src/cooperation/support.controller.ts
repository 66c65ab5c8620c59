import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, NoWords, type Page } from '../contract/manner.js';
import {
  AnswerSupport,
  AskSupport,
  SettleSupport,
  SupportPage,
  SupportQuery,
  SupportRequest,
  SupportSums,
  SupportSumsQuery,
} from '../contract/support.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { SupportReader } from './support.reader.js';
import { SupportService } from './support.service.js';

/** What groups ask their municipalities for in peacetime: for the two sides and nobody else. */
@ApiTags('support')
@Controller()
export class SupportController {
  constructor(
    private readonly db: Database,
    private readonly reader: SupportReader,
    private readonly support: SupportService,
  ) {}

  @Post('groups/:id/support-requests')
  @ApiCreatedResponse({ standardSchema: SupportRequest })
  async ask(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: AskSupport }) body: AskSupport,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.support.ask(tx, deed.actor, groupId, body));
  }

  /** The requests that the reader has a side in. */
  @Get('support-requests')
  @ApiOkResponse({ standardSchema: SupportPage })
  async find(
    @ByActor() actor: Actor,
    @Query({ schema: SupportQuery }) query: SupportQuery,
  ): Promise<Page<SupportRequest>> {
    const rows = await this.db.reading(actor, (tx) => this.reader.find(tx, query));
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** A year's figures of what the reader has a side in. */
  @Get('support-requests/sums')
  @ApiOkResponse({ standardSchema: SupportSums })
  async sums(
    @ByActor() actor: Actor,
    @Query({ schema: SupportSumsQuery }) query: SupportSumsQuery,
  ): Promise<SupportSums> {
    return this.db.reading(actor, (tx) => this.reader.sums(tx, query));
  }

  @Get('support-requests/:id')
  @ApiOkResponse({ standardSchema: SupportRequest })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<SupportRequest> {
    return this.db.reading(actor, (tx) => this.support.get(tx, actor, id));
  }

  @Get('support-requests/:id/photo')
  @Header('cache-control', 'private, max-age=3600')
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async photo(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<StreamableFile> {
    const { type, bytes } = await this.db.reading(actor, (tx) => this.support.photo(tx, actor, id));
    return new StreamableFile(bytes, { type, disposition: 'inline' });
  }

  @Post('support-requests/:id/seen')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SupportRequest })
  async see(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() expected?: number,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.support.see(tx, deed.actor, id, expected));
  }

  @Post('support-requests/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SupportRequest })
  async answer(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerSupport }) body: AnswerSupport,
    @IfMatch() expected?: number,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.support.answer(tx, deed.actor, id, body, expected));
  }

  @Post('support-requests/:id/settle')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SupportRequest })
  async settle(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SettleSupport }) body: SettleSupport,
    @IfMatch() expected?: number,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.support.settle(tx, deed.actor, id, body, expected));
  }

  @Post('support-requests/:id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SupportRequest })
  async withdraw(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() expected?: number,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.support.withdraw(tx, deed.actor, id, expected));
  }
}
