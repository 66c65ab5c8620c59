import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AtQuery,
  GroupStrength,
  MemberAvailabilityPage,
  MemberAvailabilityQuery,
  Minima,
  type MemberAvailability,
} from '../../contract/availability.js';
import { Id, type Page } from '../../contract/manner.js';
import {
  GroupQualificationPage,
  GroupQualificationQuery,
  type GroupQualification,
} from '../../contract/qualifications.js';
import { viewQualification } from '../../people/qualifications/qualification.view.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { StrengthService } from './strength.service.js';

/** What a group's leaders see of who can be asked, and of what their members hold. */
@ApiTags('groups')
@Controller('groups/:id')
export class StrengthController {
  constructor(
    private readonly db: Database,
    private readonly strength: StrengthService,
  ) {}

  @Get('availability')
  @ApiOkResponse({ standardSchema: GroupStrength })
  async read(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: AtQuery }) { at }: AtQuery,
  ): Promise<GroupStrength> {
    return this.db.reading(actor, (tx) => this.strength.read(tx, actor, groupId, at));
  }

  @Get('availability/members')
  @ApiOkResponse({ standardSchema: MemberAvailabilityPage })
  async members(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: MemberAvailabilityQuery }) query: MemberAvailabilityQuery,
  ): Promise<Page<MemberAvailability>> {
    const rows = await this.db.reading(actor, (tx) => this.strength.members(tx, actor, groupId, query));
    return pageFrom(
      rows,
      query.limit,
      ({ name, membershipId }) => [name, membershipId],
      (row) => row,
    );
  }

  @Put('minimum-strength')
  @ApiOkResponse({ standardSchema: GroupStrength })
  async keepAtLeast(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: Minima }) body: Minima,
    @IfMatch() expected?: number,
  ): Promise<GroupStrength> {
    return deed.do((tx) => this.strength.keepAtLeast(tx, deed.actor, groupId, body, expected));
  }

  @Get('qualifications')
  @ApiOkResponse({ standardSchema: GroupQualificationPage })
  async qualifications(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: GroupQualificationQuery }) query: GroupQualificationQuery,
  ): Promise<Page<GroupQualification>> {
    const rows = await this.db.reading(actor, (tx) => this.strength.qualifications(tx, actor, groupId, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewQualification);
  }
}
