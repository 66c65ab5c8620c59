import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExerciseSummary } from '../../../src/contract/exercises.js';
import { useNow, useSay } from '../language/use-say.js';
import { TitledSection } from '../parts/titled-section.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useWhen } from './exercise-card.js';
import { exerciseReads } from './exercise.reads.js';
import { byMonth } from './exercise.rules.js';

type Whose = { groupId: string } | { municipalityId: string };

/** The exercises of a group or a municipality month by month: those to come, and folded away those that have been. */
export function ExerciseMonths(whose: Whose) {
  const { t } = useTranslation();
  const today = calendarDay(useNow());
  const { data, error } = useQuery(
    'groupId' in whose ? exerciseReads.ofGroup(whose.groupId) : exerciseReads.ofMunicipality(whose.municipalityId),
  );
  if (!data) return error ? <ProblemNote error={error} /> : <Loading />;
  const shown = data.filter(({ state }) => state !== 'cancelled');
  const coming = shown.filter(({ on }) => on >= today).toReversed();
  const past = shown.filter(({ on }) => on < today);
  return (
    <>
      {coming.length === 0 && <p className="empty">{t('exercises.noneComing')}</p>}
      <Months exercises={coming} />
      {past.length > 0 && (
        <details>
          <summary>{t('exercises.past')}</summary>
          <div className="stack">
            <Months exercises={past} />
          </div>
        </details>
      )}
    </>
  );
}

function Months({ exercises }: { exercises: readonly ExerciseSummary[] }) {
  const say = useSay();
  const when = useWhen();
  return byMonth(exercises).map(({ month, exercises: ofMonth }) => (
    <TitledSection key={month} title={say.month(month)}>
      <ul className="plain-list stack">
        {ofMonth.map((exercise) => (
          <li key={exercise.id}>
            <p>
              <Link to="/ovelse/$exerciseId" params={{ exerciseId: exercise.id }} className="ds-link">
                {exercise.title}
              </Link>
              <br />
              {when(exercise)}
            </p>
          </li>
        ))}
      </ul>
    </TitledSection>
  ));
}
