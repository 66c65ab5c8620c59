import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AddAgreementNote, AgreementNote, AgreementNotePage, DocumentQuery } from '../contract/agreement-annexes.js';
import { Id, PageQuery, type Language, type Page } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { Pdf } from '../platform/pdf.js';
import { ByActor, ByDeed, InLanguage } from '../platform/request.decorators.js';
import { AgreementNoteService } from './agreement-note.service.js';
import { documentOf } from './agreement.document.js';
import { AgreementService } from './agreement.service.js';
import { viewAgreement, viewAgreementNote } from './agreement.view.js';
import { AgreementPremisesReader } from './agreement-premises.reader.js';

/** What goes with an agreement: the document to print and to file, and how it went. */
@ApiTags('agreements')
@Controller('agreements/:id')
export class AgreementAnnexController {
  constructor(
    private readonly db: Database,
    private readonly agreements: AgreementService,
    private readonly premises: AgreementPremisesReader,
    private readonly notes: AgreementNoteService,
    private readonly pdf: Pdf,
  ) {}

  /** The agreement as PDF, in the reader's language where no other is asked for; free text stands as it was written. */
  @Get('document')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DocumentQuery }) query: DocumentQuery,
    @InLanguage() reader: Language,
  ): Promise<StreamableFile> {
    const found = await this.db.reading(actor, async (tx) => ({
      agreement: viewAgreement(await this.agreements.get(tx, actor, id)),
      premises: await this.premises.of(tx, id),
    }));
    const bytes = await this.pdf.make(documentOf(found, query.language ?? reader));
    const { edition } = found.agreement;
    const disposition = `attachment; filename="beredskapsavtale-${id.slice(-8)}-v${edition}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  @Get('notes')
  @ApiOkResponse({ standardSchema: AgreementNotePage })
  async list(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<AgreementNote>> {
    const rows = await this.db.reading(actor, (tx) => this.notes.list(tx, actor, id, query));
    return pageFrom(rows, query.limit, (row) => [row.id], viewAgreementNote);
  }

  @Post('notes')
  @ApiCreatedResponse({ standardSchema: AgreementNote })
  async add(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AddAgreementNote }) body: AddAgreementNote,
  ): Promise<AgreementNote> {
    return deed.do(async (tx) => viewAgreementNote(await this.notes.add(tx, deed.actor, id, body)));
  }
}
