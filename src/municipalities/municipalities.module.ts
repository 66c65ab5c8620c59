import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { sayProblems } from '../platform/problem.texts.js';
import { DecisionController } from './events/decision.controller.js';
import { DecisionService } from './events/decision.service.js';
import { EventCarrier } from './events/event.carrier.js';
import { decisionWaits, groupGiven, heirGiven } from './events/events.reminders.js';
import { EventController } from './events/event.controller.js';
import { EventPreview } from './events/event.preview.js';
import { FollowPlanHandler } from './events/follow-plan.handler.js';
import { Inheritance } from './events/inheritance.service.js';
import { MapDrawer } from './events/map.drawer.js';
import { MapReader } from './events/map.reader.js';
import { PlanService } from './events/plan.service.js';
import { SettingsHeritage } from './events/settings.heritage.js';
import { TrailReader } from './events/trail.reader.js';
import { MunicipalityController } from './municipality.controller.js';
import { HistoryReader } from './history.reader.js';
import { MunicipalityService } from './municipality.service.js';
import { municipalityProblems } from './municipality.texts.js';
import { RegisterController } from './registers/register.controller.js';
import { RegisterService } from './registers/register.service.js';

sayProblems(municipalityProblems);

/** Counties and municipalities, today, back in time, and what is planned for them. */
@Module({
  imports: [AccessModule],
  controllers: [MunicipalityController, EventController, DecisionController, RegisterController],
  providers: [
    MunicipalityService,
    HistoryReader,
    MapReader,
    MapDrawer,
    EventPreview,
    PlanService,
    DecisionService,
    Inheritance,
    SettingsHeritage,
    TrailReader,
    EventCarrier,
    FollowPlanHandler,
    RegisterService,
  ],
  exports: [MunicipalityService],
})
export class MunicipalitiesModule {
  /** What people are reminded of on behalf of this place. */
  static readonly reminders = [decisionWaits, heirGiven, groupGiven];
}
