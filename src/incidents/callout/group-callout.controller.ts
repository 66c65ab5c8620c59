import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Callout,
  CalloutPage,
  CalloutQuery,
  OfferReadiness,
  OpenCallout,
  ReadinessOffer,
} from '../../contract/callouts.js';
import { Id, type Page } from '../../contract/manner.js';
import { AskPreview } from '../../contract/requests.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed } from '../../platform/request.decorators.js';
import { SendingPreview } from '../sending.preview.js';
import { AskMembersService } from './ask-members.service.js';
import { CalloutService } from './callout.service.js';
import { ReadinessOfferService } from './readiness-offer.service.js';

/** What a group asks its own members, and what it offers unasked. */
@ApiTags('callouts')
@Controller('groups/:id')
export class GroupCalloutController {
  constructor(
    private readonly db: Database,
    private readonly callouts: CalloutService,
    private readonly asking: AskMembersService,
    private readonly offers: ReadinessOfferService,
    private readonly preview: SendingPreview,
  ) {}

  @Get('callouts')
  @ApiOkResponse({ standardSchema: CalloutPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: CalloutQuery }) query: CalloutQuery,
  ): Promise<Page<Callout>> {
    return this.db.reading(actor, (tx) => this.callouts.listForGroup(tx, actor, groupId, query));
  }

  @Post('callouts')
  @ApiCreatedResponse({ standardSchema: Callout })
  async open(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: OpenCallout }) body: OpenCallout,
  ): Promise<Callout> {
    return deed.do((tx) => this.asking.open(tx, deed.actor, groupId, body));
  }

  @Post('callouts/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AskPreview })
  async previewOpen(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: OpenCallout }) body: OpenCallout,
  ): Promise<AskPreview> {
    return deed.do((tx) => this.preview.ofCallout(tx, deed.actor, groupId, body));
  }

  @Post('readiness-offers')
  @ApiCreatedResponse({ standardSchema: ReadinessOffer })
  async offer(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: OfferReadiness }) body: OfferReadiness,
  ): Promise<ReadinessOffer> {
    return deed.do((tx) => this.offers.offer(tx, deed.actor, groupId, body));
  }
}
