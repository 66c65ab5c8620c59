import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KinLooks, MyNextOfKin, NextOfKin } from '../contract/joining.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { ByActor, ByDeed } from '../platform/request.decorators.js';
import { KinLooksService } from './kin-looks.service.js';
import { NextOfKinService } from './next-of-kin.service.js';

/** Whom to ring for the person who is signed in: her own to name, change and take away. */
@ApiTags('me')
@Controller('me/next-of-kin')
export class NextOfKinController {
  constructor(
    private readonly db: Database,
    private readonly nextOfKin: NextOfKinService,
    private readonly looks: KinLooksService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MyNextOfKin })
  async get(@ByActor() actor: Actor): Promise<MyNextOfKin> {
    return { nextOfKin: await this.db.reading(actor, (tx) => this.nextOfKin.mine(tx, actor)) };
  }

  /** Who has seen it. */
  @Get('looks')
  @ApiOkResponse({ standardSchema: KinLooks })
  async seen(@ByActor() actor: Actor): Promise<KinLooks> {
    return { items: await this.looks.of(actor) };
  }

  @Put()
  @ApiOkResponse({ standardSchema: MyNextOfKin })
  async keep(@ByDeed() deed: Deed, @Body({ schema: NextOfKin }) body: NextOfKin): Promise<MyNextOfKin> {
    return deed.do(async (tx) => ({ nextOfKin: await this.nextOfKin.keep(tx, deed.actor, body) }));
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async forget(@ByDeed() deed: Deed): Promise<void> {
    await deed.do((tx) => this.nextOfKin.forget(tx, deed.actor));
  }
}
