import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { OutreachModule } from '../outreach/outreach.module.js';
import { ActivityController } from './activity.controller.js';
import { ActivityService } from './activity.service.js';
import { AftermathService } from './aftermath.service.js';
import { ExercisePartsController } from './exercise-parts.controller.js';
import { ExerciseController } from './exercise.controller.js';
import { ExerciseReader } from './exercise.reader.js';
import { ExerciseService } from './exercise.service.js';
import { evaluationMissing, followUpDue, outcomeMissing } from './exercises.reminders.js';
import {
  exerciseDue,
  exercisesOfGroup,
  exercisesOfMunicipality,
  exercisesOfPerson,
  followUp,
  neverInvited,
  outcomeUnsaid,
} from './exercises.sources.js';
import { InvitationService } from './invitation.service.js';
import { TellInvited } from './tell-invited.handler.js';

/** Exercises and preventive activities: what is planned, who comes, and what is learnt. */
@Module({
  imports: [AccessModule, GroupsModule, OutreachModule, IncidentsModule],
  controllers: [ExerciseController, ExercisePartsController, ActivityController],
  providers: [ExerciseReader, ExerciseService, InvitationService, AftermathService, ActivityService, TellInvited],
  exports: [ExerciseReader],
})
export class ExercisesModule {
  /** What people are reminded of on behalf of this place. */
  static readonly reminders = [followUpDue, outcomeMissing, evaluationMissing];

  /** What readiness and calendars show of it. */
  static readonly sources = [
    neverInvited,
    outcomeUnsaid,
    exerciseDue,
    followUp,
    exercisesOfGroup,
    exercisesOfPerson,
    exercisesOfMunicipality,
  ];
}
