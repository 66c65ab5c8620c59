import { ExerciseEvaluation, ExerciseFollowUp } from './exercise-evaluation.entity.js';
import { ExerciseAnswer, ExerciseInvitation } from './exercise-invitation.entity.js';
import { Exercise } from './exercise.entity.js';
import { PreventiveActivity } from './preventive-activity.entity.js';

/** The tables of this place. */
export const exercisesEntities = [
  Exercise,
  ExerciseInvitation,
  ExerciseAnswer,
  ExerciseEvaluation,
  ExerciseFollowUp,
  PreventiveActivity,
];
