import { Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Sweeps } from '../platform/sweeps.js';
import { Claim } from './claim.service.js';
import { InboundSmsController } from './inbound-sms.controller.js';
import { InboundService } from './inbound.service.js';
import { Outcomes } from './outcomes.service.js';
import { OutreachService } from './outreach.service.js';
import { OwnAddressHandler } from './own-address.handler.js';
import { ReaddressService } from './readdress.service.js';
import { ReachAnewHandler } from './reach-anew.handler.js';
import { ReadInboundHandler } from './read-inbound.handler.js';
import { ReceiptService } from './receipts.service.js';
import { Recovery } from './recovery.service.js';
import { RemindHandler } from './reminders/remind.handler.js';
import { ReplyController } from './reply.controller.js';
import { ReplyPages } from './reply-page.service.js';
import { SendCodeHandler } from './send-code.handler.js';
import { SendDueHandler } from './send-due.handler.js';
import { Sender } from './sender.service.js';
import { WelcomeHandler } from './welcome.handler.js';

/** Messages out and answers in; the channels themselves are given from outside. */
@Module({
  imports: [AccessModule, GroupsModule, PeopleModule],
  controllers: [ReplyController, InboundSmsController],
  providers: [
    Claim,
    InboundService,
    Outcomes,
    OutreachService,
    OwnAddressHandler,
    ReaddressService,
    ReachAnewHandler,
    ReadInboundHandler,
    ReceiptService,
    Recovery,
    RemindHandler,
    ReplyPages,
    SendCodeHandler,
    SendDueHandler,
    Sender,
    WelcomeHandler,
  ],
  exports: [InboundService, OutreachService, ReaddressService, ReceiptService, Sender],
})
export class OutreachModule implements BeforeApplicationShutdown {
  constructor(
    private readonly sender: Sender,
    sweeps: Sweeps,
    reminders: RemindHandler,
  ) {
    sweeps.every(5000, 'reminders', async () => reminders.sweep());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sender.stop();
  }
}
