import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignInLimits } from '../access/sign-in.limits.js';
import { Id } from '../contract/manner.js';
import {
  AddedAddress,
  AddOwnAddress,
  OrderAddresses,
  OwnAddresses,
  ProveAddress,
  TakeAway,
} from '../contract/own-addresses.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { Invalid } from '../platform/problem.js';
import { ByActor, ByDeed, IfMatch } from '../platform/request.decorators.js';
import { herself } from './address.rules.js';
import { NewAddressService } from './new-address.service.js';
import { OwnAddressesService } from './own-addresses.service.js';

/** How the person who is signed in is reached, and by what she signs in. */
@ApiTags('me')
@Controller('me/contact-points')
export class OwnAddressesController {
  constructor(
    private readonly db: Database,
    private readonly addresses: OwnAddressesService,
    private readonly fresh: NewAddressService,
    private readonly limits: SignInLimits,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async list(@ByActor() actor: Actor): Promise<OwnAddresses> {
    return this.db.reading(actor, (tx) => this.addresses.of(tx, actor));
  }

  @Post()
  @ApiCreatedResponse({
    standardSchema: AddedAddress,
    description: 'A code goes there, whoever else it belongs to; until it comes back nothing else does.',
  })
  async add(
    @ByDeed() deed: Deed,
    @Body({ schema: AddOwnAddress }) body: AddOwnAddress,
    @Ip() network: string,
  ): Promise<AddedAddress> {
    await this.limits.askForProof(herself(deed.actor).personId, body.address, network);
    return deed.do(async (tx) => {
      const addedId = await this.fresh.add(tx, deed.actor, body);
      return { ...(await this.addresses.of(tx, deed.actor)), addedId };
    });
  }

  @Put()
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async order(
    @ByDeed() deed: Deed,
    @Body({ schema: OrderAddresses }) body: OrderAddresses,
    @IfMatch() expected?: number,
  ): Promise<OwnAddresses> {
    return deed.do((tx) => this.addresses.order(tx, deed.actor, body, expected));
  }

  @Post(':id/prove')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async prove(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ProveAddress }) { code }: ProveAddress,
    @Ip() network: string,
  ): Promise<OwnAddresses> {
    // By who tries too, so that nobody uses up another's tries.
    await this.limits.tryCode(`${herself(deed.actor).personId} ${id}`, network);
    const now = await deed.do(async (tx) =>
      (await this.fresh.prove(tx, deed.actor, id, code)) ? this.addresses.of(tx, deed.actor) : null,
    );
    if (now === null) throw new Invalid({}, [{ path: 'code', code: 'codeRefused' }]);
    return now;
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async confirm(@ByDeed() deed: Deed, @Param('id', { schema: Id }) id: string): Promise<OwnAddresses> {
    return deed.do((tx) => this.addresses.confirm(tx, deed.actor, id));
  }

  @Delete(':id')
  @ApiOkResponse({ standardSchema: OwnAddresses })
  async takeAway(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: TakeAway }) { anyway }: TakeAway,
  ): Promise<OwnAddresses> {
    return deed.do((tx) => this.addresses.takeAway(tx, deed.actor, id, anyway === 'true'));
  }
}
