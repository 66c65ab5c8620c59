import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ExercisesModule } from '../exercises/exercises.module.js';
import { dutiesDue } from './reports.reminders.js';
import { dutiesInReadiness } from './reports.sources.js';
import { StatutoryController } from './statutory.controller.js';
import { StatutoryReader } from './statutory.reader.js';
import { StatutoryService } from './statutory.service.js';

/** What is told of the work as a whole: a municipality's own record of its duty to be prepared. */
@Module({
  imports: [AccessModule, ExercisesModule],
  controllers: [StatutoryController],
  providers: [StatutoryReader, StatutoryService],
  exports: [StatutoryService],
})
export class ReportsModule {
  /** What people are reminded of on behalf of this place. */
  static readonly reminders = dutiesDue;

  /** What readiness shows of it. */
  static readonly sources = dutiesInReadiness;
}
