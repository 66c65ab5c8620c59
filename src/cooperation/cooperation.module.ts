import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { AgreementController } from './agreement.controller.js';
import { AgreementReader } from './agreement.reader.js';
import { AgreementService } from './agreement.service.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessService } from './readiness.service.js';

/** Agreements, and what they and the groups add up to. */
@Module({
  imports: [AccessModule, GroupsModule, MunicipalitiesModule],
  controllers: [AgreementController, ReadinessController],
  providers: [AgreementReader, AgreementService, ReadinessService],
  exports: [AgreementReader, AgreementService, ReadinessService],
})
export class CooperationModule {}
