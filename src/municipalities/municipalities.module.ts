import { Module } from '@nestjs/common';
import { sayProblems } from '../platform/problem.texts.js';
import { MunicipalityController } from './municipality.controller.js';
import { MunicipalityService } from './municipality.service.js';
import { municipalityProblems } from './municipality.texts.js';

sayProblems(municipalityProblems);

/** Counties and municipalities, today and back in time. */
@Module({
  controllers: [MunicipalityController],
  providers: [MunicipalityService],
  exports: [MunicipalityService],
})
export class MunicipalitiesModule {}
