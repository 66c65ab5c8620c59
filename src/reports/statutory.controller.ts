import { Body, Controller, Delete, Get, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, type Language } from '../contract/manner.js';
import { BindIntervals, RecordEntry, StatutoryRecord } from '../contract/statutory.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { Pdf } from '../platform/pdf.js';
import { ByActor, ByDeed, IfMatch, InLanguage } from '../platform/request.decorators.js';
import { statutoryDocument } from './statutory.document.js';
import { StatutoryService } from './statutory.service.js';

/** A municipality's own record of its duty to be prepared, for its own people to keep and to print for the county governor. */
@ApiTags('reports')
@Controller('municipalities/:id/statutory-record')
export class StatutoryController {
  constructor(
    private readonly db: Database,
    private readonly statutory: StatutoryService,
    private readonly pdf: Pdf,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: StatutoryRecord })
  async read(@ByActor() actor: Actor, @Param('id', { schema: Id }) municipalityId: string): Promise<StatutoryRecord> {
    return this.db.reading(actor, (tx) => this.statutory.read(tx, actor, municipalityId));
  }

  @Get('document')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) municipalityId: string,
    @InLanguage() language: Language,
  ): Promise<StreamableFile> {
    const record = await this.db.reading(actor, (tx) => this.statutory.read(tx, actor, municipalityId));
    const bytes = await this.pdf.make(statutoryDocument(record, language));
    const disposition = `attachment; filename="beredskapsplikt-${record.today}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  @Post('entries')
  @ApiCreatedResponse({ standardSchema: StatutoryRecord })
  async record(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) municipalityId: string,
    @Body({ schema: RecordEntry }) body: RecordEntry,
  ): Promise<StatutoryRecord> {
    return deed.do((tx) => this.statutory.record(tx, deed.actor, municipalityId, body));
  }

  @Delete('entries/:entryId')
  @ApiOkResponse({ standardSchema: StatutoryRecord })
  async withdraw(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) municipalityId: string,
    @Param('entryId', { schema: Id }) entryId: string,
    @IfMatch() expected?: number,
  ): Promise<StatutoryRecord> {
    return deed.do((tx) => this.statutory.withdraw(tx, deed.actor, { municipalityId, entryId }, expected));
  }

  @Put('intervals')
  @ApiOkResponse({ standardSchema: StatutoryRecord })
  async bind(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) municipalityId: string,
    @Body({ schema: BindIntervals }) body: BindIntervals,
    @IfMatch() expected?: number,
  ): Promise<StatutoryRecord> {
    return deed.do((tx) => this.statutory.bind(tx, deed.actor, municipalityId, body, expected));
  }
}
