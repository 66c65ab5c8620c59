import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeMe, Me } from '../contract/access.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Deed } from '../platform/deed.js';
import { ByActor, ByDeed } from '../platform/request.decorators.js';
import { MeService } from './me.service.js';

/** The person who is signed in. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly db: Database,
    private readonly me: MeService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: Me })
  async get(@ByActor() actor: Actor): Promise<Me> {
    return this.db.reading(actor, (tx) => this.me.get(tx, actor));
  }

  @Patch()
  @ApiOkResponse({ standardSchema: Me })
  async change(@ByDeed() deed: Deed, @Body({ schema: ChangeMe }) change: ChangeMe): Promise<Me> {
    return deed.do((tx) => this.me.change(tx, deed.actor, change));
  }
}
