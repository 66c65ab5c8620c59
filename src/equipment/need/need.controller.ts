import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { demand } from '../../access/policies.rules.js';
import { Id, type Page } from '../../contract/manner.js';
import {
  AskSupportForNeed,
  ChangeNeed,
  MaintenanceNeed,
  MaintenanceNeedPage,
  NeedQuery,
  ResolveNeed,
} from '../../contract/needs.js';
import { SupportRequest } from '../../contract/support.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { NotFound } from '../../platform/problem.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { NeedReader } from './need.reader.js';
import { NeedService } from './need.service.js';

/** What must be mended, and what becomes of it. */
@ApiTags('maintenance needs')
@Controller()
export class NeedController {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupService,
    private readonly reader: NeedReader,
    private readonly needs: NeedService,
  ) {}

  @Get('groups/:id/needs')
  @ApiOkResponse({ standardSchema: MaintenanceNeedPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: NeedQuery }) query: NeedQuery,
  ): Promise<Page<MaintenanceNeed>> {
    const rows = await this.db.reading(actor, async (tx) => {
      await this.groups.get(tx, groupId);
      demand(actor, 'equipment.read', { groupId });
      return this.reader.page(tx, groupId, query);
    });
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  @Get('needs/:id')
  @ApiOkResponse({ standardSchema: MaintenanceNeed })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MaintenanceNeed> {
    return this.db.reading(actor, async (tx) => {
      const need = await this.reader.one(tx, id);
      demand(actor, 'equipment.read', need);
      return need;
    });
  }

  @Get('needs/:id/photo')
  @Header('cache-control', 'private, max-age=3600')
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async photo(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<StreamableFile> {
    const photo = await this.db.reading(actor, async (tx) => {
      demand(actor, 'equipment.read', await this.reader.one(tx, id));
      return this.reader.photo(tx, id);
    });
    if (!photo) throw new NotFound();
    return new StreamableFile(photo.bytes, { type: photo.type, disposition: 'inline' });
  }

  @Patch('needs/:id')
  @ApiOkResponse({ standardSchema: MaintenanceNeed })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeNeed }) body: ChangeNeed,
    @IfMatch() expected?: number,
  ): Promise<MaintenanceNeed> {
    return deed.do((tx) => this.needs.change(tx, deed.actor, id, body, expected));
  }

  @Post('needs/:id/resolve')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MaintenanceNeed })
  async resolve(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ResolveNeed }) body: ResolveNeed,
    @IfMatch() expected?: number,
  ): Promise<MaintenanceNeed> {
    return deed.do((tx) => this.needs.resolve(tx, deed.actor, id, body, expected));
  }

  @Post('needs/:id/support-request')
  @ApiCreatedResponse({ standardSchema: SupportRequest })
  async askSupport(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskSupportForNeed }) body: AskSupportForNeed,
  ): Promise<SupportRequest> {
    return deed.do((tx) => this.needs.askSupport(tx, deed.actor, id, body));
  }
}
