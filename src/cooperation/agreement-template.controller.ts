import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { demand } from '../access/policies.rules.js';
import { DocumentQuery } from '../contract/agreement-annexes.js';
import { AgreementTemplates } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';
import type { Actor } from '../platform/actor.js';
import { ByActor, InLanguage } from '../platform/request.decorators.js';
import { templatesIn } from './agreement.draft.js';

/** The shapes that agreements begin from. */
@ApiTags('agreements')
@Controller('agreement-templates')
export class AgreementTemplateController {
  @Get()
  @ApiOkResponse({ standardSchema: AgreementTemplates })
  list(
    @ByActor() actor: Actor,
    @Query({ schema: DocumentQuery }) { language }: DocumentQuery,
    @InLanguage() reader: Language,
  ): AgreementTemplates {
    demand(actor, 'group.read');
    return { items: templatesIn(language ?? reader) };
  }
}
