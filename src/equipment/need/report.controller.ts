import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../contract/manner.js';
import { MaintenanceNeed, ReportItemNeed, ReportNeed } from '../../contract/needs.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByDeed } from '../../platform/request.decorators.js';
import { TakesFile } from '../../platform/upload.js';
import { NeedService } from './need.service.js';
import { Photos } from './photo.service.js';

/** What somebody has seen must be mended: a form with a picture, or the same as JSON without one. */
@ApiTags('maintenance needs')
@Controller()
export class ReportController {
  constructor(
    private readonly db: Database,
    private readonly needs: NeedService,
    private readonly photos: Photos,
  ) {}

  /** Of something on the group's list. */
  @Post('equipment/:itemId/needs')
  @TakesFile()
  @ApiCreatedResponse({ standardSchema: MaintenanceNeed })
  async ofItem(
    @ByDeed() deed: Deed,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: ReportItemNeed }) { photo: file, ...seen }: ReportItemNeed,
  ): Promise<MaintenanceNeed> {
    const groupId = await this.db.reading(deed.actor, async (tx) => {
      const found = await this.needs.groupOf(tx, itemId);
      await this.needs.permitReport(tx, deed.actor, found);
      return found;
    });
    // Drawn between the transactions: nobody waits for a picture with a connection in hand, and no stranger has one drawn.
    const photo = await this.photos.drawAnew(file);
    return deed.do((tx) => this.needs.report(tx, deed.actor, { ...seen, photo, groupId, itemId }));
  }

  /** Of something that is on no list. */
  @Post('groups/:id/needs')
  @TakesFile()
  @ApiCreatedResponse({ standardSchema: MaintenanceNeed })
  async ofAnything(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) groupId: string,
    @Body({ schema: ReportNeed }) { photo: file, ...seen }: ReportNeed,
  ): Promise<MaintenanceNeed> {
    await this.db.reading(deed.actor, (tx) => this.needs.permitReport(tx, deed.actor, groupId));
    const photo = await this.photos.drawAnew(file);
    return deed.do((tx) => this.needs.report(tx, deed.actor, { ...seen, photo, groupId }));
  }
}
