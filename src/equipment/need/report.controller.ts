import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../contract/manner.js';
import { MaintenanceNeed, ReportItemNeed, ReportNeed } from '../../contract/needs.js';
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
    // Drawn before the transaction: nobody waits for a picture with a connection in hand.
    const photo = await this.photos.drawAnew(file);
    return deed.do(async (tx) => {
      const groupId = await this.needs.groupOf(tx, itemId);
      return this.needs.report(tx, deed.actor, { ...seen, photo, groupId, itemId });
    });
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
    const photo = await this.photos.drawAnew(file);
    return deed.do((tx) => this.needs.report(tx, deed.actor, { ...seen, photo, groupId }));
  }
}
