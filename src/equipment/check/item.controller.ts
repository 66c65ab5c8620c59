import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AddBatch,
  ChangeBatch,
  CheckEquipment,
  EquipmentDetails,
  ExtendLoan,
  LendEquipment,
} from '../../contract/equipment.js';
import { Id, NoWords } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { CheckService } from './check.service.js';
import { StockService } from './stock.service.js';

/** One thing, as its label leads to it: looked at and checked by the group's members, counted and lent by its keepers. */
@ApiTags('equipment')
@Controller('equipment/:itemId')
export class ItemController {
  constructor(
    private readonly db: Database,
    private readonly checks: CheckService,
    private readonly stock: StockService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: EquipmentDetails })
  async look(@ByActor() actor: Actor, @Param('itemId', { schema: Id }) itemId: string): Promise<EquipmentDetails> {
    return this.db.reading(actor, (tx) => this.checks.look(tx, actor, itemId));
  }

  @Post('checks')
  @ApiCreatedResponse({ standardSchema: EquipmentDetails })
  async check(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: CheckEquipment }) body: CheckEquipment,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.checks.check(tx, deed.actor, itemId, body));
  }

  @Post('batches')
  @ApiCreatedResponse({ standardSchema: EquipmentDetails })
  async addBatch(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: AddBatch }) body: AddBatch,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.stock.addBatch(tx, deed.actor, itemId, body));
  }

  @Patch('batches/:batchId')
  @ApiOkResponse({ standardSchema: EquipmentDetails })
  async changeBatch(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Param('batchId', { schema: Id }) batchId: string,
    @Body({ schema: ChangeBatch }) body: ChangeBatch,
    @IfMatch() expected?: number,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.stock.changeBatch(tx, deed.actor, { itemId, batchId }, body, expected));
  }

  @Post('loans')
  @ApiCreatedResponse({ standardSchema: EquipmentDetails })
  async lend(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: LendEquipment }) body: LendEquipment,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.stock.lend(tx, deed.actor, itemId, body));
  }

  @Patch('loans/:loanId')
  @ApiOkResponse({ standardSchema: EquipmentDetails })
  async extend(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Param('loanId', { schema: Id }) loanId: string,
    @Body({ schema: ExtendLoan }) { dueOn }: ExtendLoan,
    @IfMatch() expected?: number,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.stock.extend(tx, deed.actor, { itemId, loanId }, dueOn, expected));
  }

  @Post('loans/:loanId/return')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: EquipmentDetails })
  async takeBack(
    @ByDeed() deed: Deed,
    @Body({ schema: NoWords }) _: NoWords,
    @Param('itemId', { schema: Id }) itemId: string,
    @Param('loanId', { schema: Id }) loanId: string,
  ): Promise<EquipmentDetails> {
    return deed.do((tx) => this.stock.takeBack(tx, deed.actor, { itemId, loanId }));
  }
}
