import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DoneBy } from '../access/openness.decorators.js';
import type { Page } from '../contract/manner.js';
import {
  DemoPersonPage,
  DemoPersonQuery,
  SimulatorFaults,
  SimulatorPage,
  SimulatorQuery,
  SimulatorReply,
  SimulatorReplyTaken,
  type DemoPerson,
  type SimulatorMessage,
} from '../contract/simulator.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Deed } from '../platform/deed.js';
import { ByDeed } from '../platform/request.decorators.js';
import { Faults } from './simulator.faults.js';
import { SimulatorPeople } from './simulator.people.js';
import { SimulatorReplies } from './simulator.replies.js';
import { SimulatorStore } from './simulator.store.js';

const name = 'simulator';
const actor = systemActor(name);

/** The phones of the demonstration: nobody signs in to them, and in production they are not there. */
@ApiTags('simulator')
@Controller('simulator')
@DoneBy(name)
export class SimulatorController {
  constructor(
    private readonly database: Database,
    private readonly store: SimulatorStore,
    private readonly people: SimulatorPeople,
    private readonly replies: SimulatorReplies,
    private readonly faults: Faults,
  ) {}

  @Get('messages')
  @ApiOkResponse({ standardSchema: SimulatorPage })
  async messages(@Query({ schema: SimulatorQuery }) query: SimulatorQuery): Promise<Page<SimulatorMessage>> {
    return this.database.as(actor, (tx) => this.store.page(tx, query));
  }

  @Get('people')
  @ApiOkResponse({ standardSchema: DemoPersonPage })
  async find(@Query({ schema: DemoPersonQuery }) query: DemoPersonQuery): Promise<Page<DemoPerson>> {
    return this.database.as(actor, (tx) => this.people.find(tx, query));
  }

  @Post('replies')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: SimulatorReplyTaken })
  async reply(
    @ByDeed() deed: Deed,
    @Body({ schema: SimulatorReply }) reply: SimulatorReply,
  ): Promise<SimulatorReplyTaken> {
    const taken = await deed.do((tx) => this.replies.take(tx, reply));
    await this.replies.handIn(taken.id);
    return taken;
  }

  @Post('faults')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SimulatorFaults })
  async fail(
    @ByDeed() deed: Deed,
    @Body({ schema: SimulatorFaults }) faults: SimulatorFaults,
  ): Promise<SimulatorFaults> {
    return deed.do((tx) => this.faults.set(tx, faults));
  }
}
