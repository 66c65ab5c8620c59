import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, type Language } from '../../contract/manner.js';
import { ExportQuery, ImportForm, ImportList, ImportQuery, ImportResult, ImportUndone } from '../../contract/roster.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, InLanguage } from '../../platform/request.decorators.js';
import { TakesFile } from '../../platform/upload.js';
import { ExportService } from './export.service.js';
import { ImportService } from './import.service.js';
import { UndoService } from './undo.service.js';

const kinds = {
  csv: { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="medlemmer.csv"' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: 'attachment; filename="medlemmer.xlsx"',
  },
};

/** The roster of a group as a file, out and in. */
@ApiTags('groups')
@Controller('groups/:id/members')
export class RosterController {
  constructor(
    private readonly db: Database,
    private readonly imports: ImportService,
    private readonly undoing: UndoService,
    private readonly exports: ExportService,
  ) {}

  /** Shows row by row what a list would do to the roster, or does it; answers in JSON as it was decided aside. */
  @Post('import')
  @TakesFile()
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ standardSchema: ImportResult })
  async import(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: ImportQuery }) { dryRun }: ImportQuery,
    @Body({ schema: ImportForm }) form: ImportForm,
    @InLanguage() language: Language,
  ): Promise<string> {
    // What changes nothing can be done again without being told apart.
    if (dryRun) return this.imports.preview(deed.actor, groupId, form, language);
    return this.imports.import(deed, groupId, form, language);
  }

  @Get('imports')
  @ApiOkResponse({ standardSchema: ImportList })
  async list(@ByActor() actor: Actor, @Param('id', { schema: Id }) groupId: string): Promise<ImportList> {
    return this.db.reading(actor, (tx) => this.imports.list(tx, actor, groupId));
  }

  @Post('imports/:importId/undo')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ImportUndone })
  async undo(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Param('importId', { schema: Id }) importId: string,
  ): Promise<ImportUndone> {
    return deed.do((tx) => this.undoing.undo(tx, deed.actor, groupId, importId));
  }

  @Get('export')
  @ApiProduces(kinds.xlsx.type, 'text/csv')
  async export(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: ExportQuery }) { format }: ExportQuery,
    @InLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.export(actor, groupId, format, language), kinds[format]);
  }
}
