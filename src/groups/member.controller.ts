import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AddMember, ChangeMember, Member, MemberPage } from '../contract/groups.js';
import { Id, PageQuery, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { viewMember } from './group.view.js';
import { MemberService } from './member.service.js';

/** The roster of a group: for its leaders and deputies, and each member's own part for herself. */
@ApiTags('groups')
@Controller('groups/:id/members')
export class MemberController {
  constructor(
    private readonly db: Database,
    private readonly members: MemberService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MemberPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<Member>> {
    const rows = await this.db.reading(actor, (tx) => this.members.list(tx, actor, groupId, query));
    return pageFrom(rows, query.limit, ({ name, membershipId }) => [name, membershipId], viewMember);
  }

  @Get(':membershipId')
  @ApiOkResponse({ standardSchema: Member })
  async get(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Param('membershipId', { schema: Id }) membershipId: string,
  ): Promise<Member> {
    return this.db.as(actor, async (tx) => viewMember(await this.members.get(tx, actor, groupId, membershipId)));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Member })
  async add(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: AddMember }) body: AddMember,
  ): Promise<Member> {
    return deed.do(async (tx) => viewMember(await this.members.add(tx, deed.actor, groupId, body)));
  }

  @Patch(':membershipId')
  @ApiOkResponse({ standardSchema: Member })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('membershipId', { schema: Id }) membershipId: string,
    @Body({ schema: ChangeMember }) body: ChangeMember,
    @IfMatch() expected?: number,
  ): Promise<Member> {
    return deed.do(async (tx) =>
      viewMember(await this.members.change(tx, deed.actor, { groupId, membershipId }, body, expected)),
    );
  }

  @Delete(':membershipId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('membershipId', { schema: Id }) membershipId: string,
    @IfMatch() expected?: number,
  ): Promise<void> {
    await deed.do(async (tx) => this.members.remove(tx, deed.actor, { groupId, membershipId }, expected));
  }
}
