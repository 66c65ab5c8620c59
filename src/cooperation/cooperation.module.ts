import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { sayFaults } from '../platform/problem.texts.js';
import { AgreementAnnexController } from './agreement-annex.controller.js';
import { AgreementNoteService } from './agreement-note.service.js';
import { AgreementPremisesReader } from './agreement-premises.reader.js';
import { AgreementReviewController } from './agreement-review.controller.js';
import { AgreementReviewService } from './agreement-review.service.js';
import { AgreementTemplateController } from './agreement-template.controller.js';
import { AgreementAnnexes } from './agreement.annexes.js';
import { AgreementController } from './agreement.controller.js';
import { AgreementDraft } from './agreement.draft.js';
import { agreementIsEnded, draftIsGivenUp, draftIsMade, signatureIsVoid } from './agreement-news.reminders.js';
import { AgreementReader } from './agreement.reader.js';
import { agreementEnds, reviewIsDue, signatureIsAwaited } from './agreement.reminders.js';
import { AgreementService } from './agreement.service.js';
import { ContactTakenOverHandler } from './contact-taken-over.handler.js';
import { NextVersionService } from './next-version.service.js';
import { GroupReadinessReader } from './group-readiness.reader.js';
import { qualificationEnded, qualificationEnds } from './qualification.sources.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessCounter } from './readiness.counter.js';
import { ReadinessService } from './readiness.service.js';
import { SigningService } from './signing.service.js';
import { SupportController } from './support.controller.js';
import { SupportReader } from './support.reader.js';
import { supportMoved, supportWaits } from './support.reminders.js';
import { SupportService } from './support.service.js';
import { supportFaults } from './support.texts.js';
import { WholeReadiness } from './whole-readiness.service.js';

sayFaults(supportFaults);

/** How agreements are written: drafted, signed, gone on with, spoken of. */
const writing = [
  AgreementService,
  AgreementDraft,
  AgreementAnnexes,
  SigningService,
  NextVersionService,
  AgreementReviewService,
];

/** What they and the groups add up to. */
const looking = [GroupReadinessReader, ReadinessCounter, ReadinessService, WholeReadiness];

/** What the other side is told of. */
const news = [draftIsMade, draftIsGivenUp, agreementIsEnded, signatureIsVoid];

/** Agreements, what they and the groups add up to, and the support that groups ask for. */
@Module({
  imports: [AccessModule, GroupsModule, MunicipalitiesModule],
  controllers: [
    AgreementController,
    AgreementAnnexController,
    AgreementReviewController,
    AgreementTemplateController,
    ReadinessController,
    SupportController,
  ],
  providers: [
    AgreementReader,
    ...writing,
    AgreementNoteService,
    AgreementPremisesReader,
    ContactTakenOverHandler,
    ...looking,
    SupportReader,
    SupportService,
  ],
  exports: [AgreementReader, AgreementService, ReadinessService, SupportService, WholeReadiness],
})
export class CooperationModule {
  /** What people are reminded of on behalf of this place. */
  static readonly reminders = [reviewIsDue, agreementEnds, signatureIsAwaited, supportWaits, supportMoved, ...news];
  /** What readiness shows on behalf of this place beside agreements. */
  static readonly readiness = [qualificationEnded, qualificationEnds];
}
