import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ReviewAgreement } from '../contract/agreement-annexes.js';
import { Agreement } from '../contract/cooperation.js';
import { Id } from '../contract/manner.js';
import type { Deed } from '../platform/deed.js';
import { ByDeed } from '../platform/request.decorators.js';
import { AgreementReviewService } from './agreement-review.service.js';
import { viewAgreement } from './agreement.view.js';

/** That an agreement has been gone through, said by either side. */
@ApiTags('agreements')
@Controller('agreements/:id/reviews')
export class AgreementReviewController {
  constructor(private readonly reviews: AgreementReviewService) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: Agreement })
  async record(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReviewAgreement }) body: ReviewAgreement,
  ): Promise<Agreement> {
    return deed.do(async (tx) => viewAgreement(await this.reviews.record(tx, deed.actor, id, body)));
  }
}
