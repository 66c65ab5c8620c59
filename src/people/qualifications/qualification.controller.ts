import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PageQuery, type Page } from '../../contract/manner.js';
import {
  ConfirmQualification,
  DeclineQualification,
  GroupQualification,
  GroupQualificationPage,
  Qualification,
  QualificationKinds,
  QualificationPage,
  ReportQualification,
} from '../../contract/qualifications.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { pageFrom } from '../../platform/paging.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { QualificationService } from './qualification.service.js';
import { viewQualification } from './qualification.view.js';

/** What people have learnt and shown: for themselves and their own groups' leaders. */
@ApiTags('people')
@Controller()
export class QualificationController {
  constructor(
    private readonly db: Database,
    private readonly qualifications: QualificationService,
  ) {}

  @Get('people/:id/qualifications')
  @ApiOkResponse({ standardSchema: QualificationPage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) personId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<Qualification>> {
    // That a leader looks is written down.
    const rows = await this.db.as(actor, (tx) => this.qualifications.list(tx, actor, personId, query));
    return pageFrom(rows, query.limit, ({ id }) => [id], viewQualification);
  }

  /** What those who answer for the organisation's groups have reported: nobody decides of her own. */
  @Get('organisations/:id/reported-qualifications')
  @ApiOkResponse({ standardSchema: GroupQualificationPage })
  async ofLeaders(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) organisationId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<GroupQualification>> {
    const rows = await this.db.reading(actor, (tx) => this.qualifications.ofLeaders(tx, actor, organisationId, query));
    return pageFrom(rows, query.limit, ({ name, id }) => [name, id], viewQualification);
  }

  @Get('people/:id/qualification-kinds')
  @ApiOkResponse({ standardSchema: QualificationKinds })
  async kinds(@ByActor() actor: Actor, @Param('id', { schema: Id }) personId: string): Promise<QualificationKinds> {
    return { items: await this.db.reading(actor, (tx) => this.qualifications.kinds(tx, actor, personId)) };
  }

  @Post('people/:id/qualifications')
  @ApiCreatedResponse({ standardSchema: Qualification })
  async report(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: ReportQualification }) body: ReportQualification,
  ): Promise<Qualification> {
    return deed.do(async (tx) => viewQualification(await this.qualifications.report(tx, deed.actor, personId, body)));
  }

  @Delete('people/:id/qualifications/:qualificationId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async remove(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) personId: string,
    @Param('qualificationId', { schema: Id }) qualificationId: string,
    @IfMatch() expected?: number,
  ): Promise<void> {
    await deed.do((tx) => this.qualifications.remove(tx, deed.actor, { personId, id: qualificationId }, expected));
  }

  @Post('qualifications/:id/confirm')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: Qualification })
  async confirm(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ConfirmQualification }) body: ConfirmQualification,
    @IfMatch() expected?: number,
  ): Promise<Qualification> {
    return deed.do(async (tx) =>
      viewQualification(await this.qualifications.decide(tx, deed.actor, id, { to: 'confirmed', ...body }, expected)),
    );
  }

  @Post('qualifications/:id/decline')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: Qualification })
  async decline(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DeclineQualification }) body: DeclineQualification,
    @IfMatch() expected?: number,
  ): Promise<Qualification> {
    return deed.do(async (tx) =>
      viewQualification(await this.qualifications.decide(tx, deed.actor, id, { to: 'declined', ...body }, expected)),
    );
  }
}
