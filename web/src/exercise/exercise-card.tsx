import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExerciseSummary } from '../../../src/contract/exercises.js';
import { useNow, useSay } from '../language/use-say.js';
import { TitledSection } from '../parts/titled-section.js';
import { calendarDay } from '../time/calendar-day.js';
import { isUnsaid } from './exercise.rules.js';

/** Day, time and place of an exercise, in a few words: `torsdag 10. desember 18.00–20.30 · Rådhuset`. */
export function useWhen() {
  const say = useSay();
  return ({ on, startsAt, endsAt, place }: Pick<ExerciseSummary, 'on' | 'startsAt' | 'endsAt' | 'place'>) => {
    const times = [startsAt, endsAt].flatMap((time) => (time === null ? [] : say.wallClock(time))).join('–');
    return [[say.day(`${on}T11:00:00Z`), times].filter(Boolean).join(' '), place].filter(Boolean).join(' · ');
  };
}

/** The key of what the group has answered, where it is invited. */
function answerOf({ invitations }: ExerciseSummary, groupId: string | undefined): string[] {
  const own = invitations.find((invitation) => invitation.groupId === groupId);
  if (!own) return [];
  if (own.answer?.isForAnotherDay) return ['exercises.isMoved'];
  return [own.answer ? `invitationAnswer.${own.answer.answer}` : 'exercises.notAnswered'];
}

/** The keys of how far it has come, and of what the group has answered to what is to come. */
function standsOf(exercise: ExerciseSummary, groupId: string | undefined, today: string): string[] {
  if (isUnsaid(exercise, today)) return ['exercises.wasItHeld'];
  return [`exerciseState.${exercise.state}`, ...(exercise.state === 'planned' ? answerOf(exercise, groupId) : [])];
}

/** How it stands with an exercise: what was answered, who came, what is left to do. */
function useMarks(exercise: ExerciseSummary, groupId: string | undefined): string[] {
  const { t } = useTranslation();
  const { state, participants, openFollowUps } = exercise;
  const today = calendarDay(useNow());
  const isWaiting = state === 'held' && exercise.municipalityId !== null && !exercise.isEvaluated;
  return [
    ...standsOf(exercise, groupId, today).map((key) => t(key)),
    participants !== null && t('exercises.came', { count: participants }),
    openFollowUps > 0 && t('exercises.openFollowUps', { count: openFollowUps }),
    isWaiting && t('exercises.notEvaluated'),
  ].filter((mark) => typeof mark === 'string');
}

/** One exercise in few words; tapping it shows the whole. */
export function ExerciseCard({ exercise, groupId }: { exercise: ExerciseSummary; groupId?: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { id, title, type, municipalityName } = exercise;
  const marks = useMarks(exercise, groupId);
  return (
    <Link to="/ovelse/$exerciseId" params={{ exerciseId: id }} className="card link-card">
      <strong className="link-card-title">{title}</strong>
      <span>
        {[t(`exerciseType.${type}`), municipalityName && t('municipality.title', { name: municipalityName })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span>{when(exercise)}</span>
      <span className="quiet">{marks.join(' · ')}</span>
    </Link>
  );
}

/** Exercises under a heading; nothing where there are none and nothing is to be said of that. */
export function ExerciseList(props: {
  title: string;
  exercises: readonly ExerciseSummary[];
  groupId?: string;
  empty?: string;
}) {
  const { title, exercises, groupId, empty } = props;
  if (exercises.length === 0 && !empty) return null;
  return (
    <TitledSection title={title}>
      {exercises.length === 0 && <p className="empty">{empty}</p>}
      <ul className="plain-list stack">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <ExerciseCard exercise={exercise} groupId={groupId} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
