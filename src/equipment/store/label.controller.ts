import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Language } from '../../contract/manner.js';
import { LabelQuery } from '../../contract/stores.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Pdf } from '../../platform/pdf.js';
import { ByActor, InLanguage } from '../../platform/request.decorators.js';
import { LabelService } from './label.service.js';

/** Labels to print, for the members of the group. */
@ApiTags('equipment')
@Controller('groups/:id/equipment/labels')
export class LabelController {
  constructor(
    private readonly db: Database,
    private readonly pdf: Pdf,
    private readonly labels: LabelService,
  ) {}

  @Get()
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) groupId: string,
    @Query({ schema: LabelQuery }) { item, items, lot }: LabelQuery,
    @InLanguage() language: Language,
  ): Promise<StreamableFile> {
    const itemIds = item === undefined ? items?.split(',') : [item];
    const labels = await this.db.reading(actor, (tx) => this.labels.labels(tx, actor, groupId, { itemIds, lot }));
    const bytes = await this.pdf.make(await this.labels.sheet(labels, language));
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="labels.pdf"' });
  }
}
