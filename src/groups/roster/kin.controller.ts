import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../contract/manner.js';
import { MyNextOfKin } from '../../contract/joining.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { ByActor } from '../../platform/request.decorators.js';
import { KinService } from './kin.service.js';

/** Whom to ring for a member who is on a mission. */
@ApiTags('groups')
@Controller('groups/:id/members/:membershipId/next-of-kin')
export class KinController {
  constructor(
    private readonly db: Database,
    private readonly kin: KinService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: MyNextOfKin })
  async look(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Param('membershipId', { schema: Id }) membershipId: string,
  ): Promise<MyNextOfKin> {
    return { nextOfKin: await this.db.as(actor, (tx) => this.kin.look(tx, actor, groupId, membershipId)) };
  }
}
