import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Agreement,
  AgreementPage,
  AgreementQuery,
  ChangeAgreement,
  CreateAgreement,
  NewVersion,
  SignAgreement,
} from '../contract/cooperation.js';
import { Id, type Language, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch, InLanguage } from '../platform/request.decorators.js';
import { AgreementReader } from './agreement.reader.js';
import { AgreementService } from './agreement.service.js';
import { viewAgreement } from './agreement.view.js';
import { NextVersionService } from './next-version.service.js';
import { SigningService } from './signing.service.js';

/** The readiness agreements, for their two sides and nobody else. */
@ApiTags('agreements')
@Controller('agreements')
export class AgreementController {
  constructor(
    private readonly db: Database,
    private readonly reader: AgreementReader,
    private readonly agreements: AgreementService,
    private readonly signing: SigningService,
    private readonly versions: NextVersionService,
  ) {}

  /** The agreements that the reader has a side in. */
  @Get()
  @ApiOkResponse({ standardSchema: AgreementPage })
  async find(
    @ByActor() actor: Actor,
    @Query({ schema: AgreementQuery }) query: AgreementQuery,
  ): Promise<Page<Agreement>> {
    const rows = await this.db.reading(actor, (tx) => this.reader.find(tx, query));
    return pageFrom(rows, query.limit, ({ id }) => [id], viewAgreement);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Agreement })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Agreement> {
    return this.db.reading(actor, async (tx) => viewAgreement(await this.agreements.get(tx, actor, id)));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Agreement })
  async create(
    @ByDeed() deed: Deed,
    @Body({ schema: CreateAgreement }) body: CreateAgreement,
    @InLanguage() language: Language,
  ): Promise<Agreement> {
    return deed.do(async (tx) => viewAgreement(await this.agreements.create(tx, deed.actor, body, language)));
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: Agreement })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeAgreement }) body: ChangeAgreement,
    @IfMatch() expected?: number,
  ): Promise<Agreement> {
    return deed.do(async (tx) => viewAgreement(await this.agreements.change(tx, deed.actor, id, body, expected)));
  }

  @Post(':id/signatures')
  @ApiCreatedResponse({ standardSchema: Agreement })
  async sign(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SignAgreement }) body: SignAgreement,
    @IfMatch() expected?: number,
  ): Promise<Agreement> {
    return deed.do(async (tx) => viewAgreement(await this.signing.sign(tx, deed.actor, id, body, expected)));
  }

  @Post(':id/versions')
  @ApiCreatedResponse({ standardSchema: Agreement })
  async renew(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewVersion }) body: NewVersion,
  ): Promise<Agreement> {
    return deed.do(async (tx) => viewAgreement(await this.versions.draft(tx, deed.actor, id, body)));
  }
}
