import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import { useNow } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { reads } from '../wire/reads.js';
import { ExerciseList } from './exercise-card.js';
import { exerciseReads } from './exercise.reads.js';
import { inTime, mayPlan } from './exercise.rules.js';

/** The municipality's exercises: what is planned, and what was held. */
export function MunicipalityExercisesPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/ovelser' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {name ? t('municipality.title', { name }) : t('home.municipality')}
      </Link>
      <PageTitle title={t('exercises.title')} />
      <div className="deeds">
        {mayPlan(grants, municipalityId) && (
          <Link to="/kommune/$municipalityId/ny-ovelse" params={{ municipalityId }} className="ds-button">
            {t('exercises.planOrWrite')}
          </Link>
        )}
        <Link
          to="/kommune/$municipalityId/kalender"
          params={{ municipalityId }}
          className="ds-button"
          data-variant="secondary"
        >
          {t('calendar.ofMunicipality')}
        </Link>
      </div>
      <Exercises municipalityId={municipalityId} />
    </div>
  );
}

function Exercises({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  const today = calendarDay(useNow());
  const { data, error } = useQuery(exerciseReads.ofMunicipality(municipalityId));
  if (!data) return error ? <ProblemNote error={error} /> : <Loading />;
  const { unsaid, coming, past } = inTime(data, today);
  return (
    <>
      <ExerciseList title={t('exercises.wasItHeld')} exercises={unsaid} />
      <ExerciseList title={t('exercises.coming')} exercises={coming} empty={t('exercises.noneComing')} />
      <ExerciseList title={t('exercises.past')} exercises={past} empty={t('exercises.none')} />
    </>
  );
}
