import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../contract/manner.js';
import { OwnAddresses } from '../contract/own-addresses.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { ByActor, ByDeed } from '../platform/request.decorators.js';
import { OwnAddressesService } from './own-addresses.service.js';

/** How the person who is signed in is reached, and by what she signs in. */
@ApiTags('me')
@Controller('me/contact-points')
export class OwnAddressesController {
  constructor(
    private readonly db: Database,
    private readonly addresses: OwnAddressesService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async list(@ByActor() actor: Actor): Promise<OwnAddresses> {
    return { items: await this.db.reading(actor, (tx) => this.addresses.of(tx, actor)) };
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async confirm(@ByDeed() deed: Deed, @Param('id', { schema: Id }) id: string): Promise<OwnAddresses> {
    return deed.do(async (tx) => ({ items: await this.addresses.confirm(tx, deed.actor, id) }));
  }
}
