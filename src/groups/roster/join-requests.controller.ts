import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../contract/manner.js';
import {
  ApproveJoin,
  Joined,
  JoinLinkList,
  JoinRequestList,
  MakeJoinLink,
  NewJoinLink,
} from '../../contract/joining.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed } from '../../platform/request.decorators.js';
import { JoinLinkService } from './join-link.service.js';
import { JoinRequestService } from './join-request.service.js';

/** Joining a group as its leaders see it: the links they give out, and those who ask. */
@ApiTags('groups')
@Controller('groups/:id')
export class JoinRequestsController {
  constructor(
    private readonly db: Database,
    private readonly links: JoinLinkService,
    private readonly requests: JoinRequestService,
  ) {}

  @Post('join-links')
  @ApiCreatedResponse({ standardSchema: NewJoinLink })
  async make(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: MakeJoinLink }) { days }: MakeJoinLink,
  ): Promise<NewJoinLink> {
    return deed.do((tx) => this.links.make(tx, deed.actor, groupId, days));
  }

  @Get('join-links')
  @ApiOkResponse({ standardSchema: JoinLinkList })
  async list(@ByActor() actor: Actor, @Param('id', { schema: Id }) groupId: string): Promise<JoinLinkList> {
    return { items: await this.db.reading(actor, (tx) => this.links.list(tx, actor, groupId)) };
  }

  @Post('join-links/:linkId/revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('linkId', { schema: Id }) linkId: string,
  ): Promise<void> {
    await deed.do((tx) => this.links.revoke(tx, deed.actor, groupId, linkId));
  }

  @Get('join-requests')
  @ApiOkResponse({ standardSchema: JoinRequestList })
  async waiting(@ByActor() actor: Actor, @Param('id', { schema: Id }) groupId: string): Promise<JoinRequestList> {
    return { items: await this.db.reading(actor, (tx) => this.requests.list(tx, actor, groupId)) };
  }

  @Post('join-requests/:requestId/approve')
  @ApiCreatedResponse({ standardSchema: Joined })
  async approve(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: ApproveJoin }) body: ApproveJoin,
  ): Promise<Joined> {
    return deed.do((tx) => this.requests.approve(tx, deed.actor, groupId, requestId, body));
  }

  @Post('join-requests/:requestId/decline')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decline(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('requestId', { schema: Id }) requestId: string,
  ): Promise<void> {
    await deed.do((tx) => this.requests.decline(tx, deed.actor, groupId, requestId));
  }
}
