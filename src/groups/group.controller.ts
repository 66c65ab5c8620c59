import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeGroup, CreateGroup, Group, GroupContacts, GroupPage, GroupQuery } from '../contract/groups.js';
import { Id, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { GroupService } from './group.service.js';
import { viewGroup } from './group.view.js';
import { MemberService } from './member.service.js';

/** The groups: read by everybody signed in, kept by their leaders and the officers of their organisations. */
@ApiTags('groups')
@Controller('groups')
export class GroupController {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupService,
    private readonly members: MemberService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: GroupPage })
  async find(@ByActor() actor: Actor, @Query({ schema: GroupQuery }) query: GroupQuery): Promise<Page<Group>> {
    const rows = await this.db.reading(actor, (tx) => this.groups.find(tx, actor, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewGroup);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Group })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Group> {
    return this.db.reading(actor, async (tx) => viewGroup(await this.groups.read(tx, actor, id)));
  }

  /** Whom a municipality that the group serves may name as contacts in an agreement. */
  @Get(':id/contacts')
  @ApiOkResponse({ standardSchema: GroupContacts })
  async contacts(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<GroupContacts> {
    return this.db.reading(actor, (tx) => this.members.contacts(tx, actor, id));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Group })
  async create(@ByDeed() deed: Deed, @Body({ schema: CreateGroup }) body: CreateGroup): Promise<Group> {
    return deed.do(async (tx) => viewGroup(await this.groups.create(tx, deed.actor, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: Group })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeGroup }) body: ChangeGroup,
    @IfMatch() expected?: number,
  ): Promise<Group> {
    return deed.do(async (tx) => viewGroup(await this.groups.change(tx, deed.actor, id, body, expected)));
  }
}
