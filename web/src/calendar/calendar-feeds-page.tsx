import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import { ExerciseMonths } from '../exercise/exercise-months.js';
import { mayPlan } from '../exercise/exercise.rules.js';
import { mayLead } from '../group/equipment.rules.js';
import { TitledSection } from '../parts/titled-section.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { CalendarFeeds } from './calendar-feeds.js';

/** My own calendar, to be followed in the one on my phone. */
export function MyCalendarPage() {
  const { t } = useTranslation();
  return (
    <div className="page narrow">
      <Link to="/mine" className="ds-link">
        ← {t('home.mine')}
      </Link>
      <PageTitle title={t('calendar.mine')} />
      <p>{t('calendar.explained')}</p>
      <CalendarFeeds />
    </div>
  );
}

/** The group's calendar month by month, for everybody in it; its leaders can follow it in calendars of their own. */
export function GroupCalendarPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/kalender' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/ovelser" params={{ groupId }} className="ds-link">
        ← {t('exercises.title')}
      </Link>
      <PageTitle title={t('calendar.ofGroup')} />
      <ExerciseMonths groupId={groupId} />
      {mayLead(grants, groupId) && (
        <TitledSection title={t('calendar.follow')}>
          <p>{t('calendar.explainedGroup')}</p>
          <CalendarFeeds groupId={groupId} />
        </TitledSection>
      )}
    </div>
  );
}

/** The municipality's exercises month by month; whoever plans them can follow them in a calendar of her own. */
export function MunicipalityCalendarPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/kalender' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId/ovelser" params={{ municipalityId }} className="ds-link">
        ← {t('exercises.title')}
      </Link>
      <PageTitle title={name ? t('calendar.of', { name }) : t('calendar.ofMunicipality')} />
      <ExerciseMonths municipalityId={municipalityId} />
      {mayPlan(grants, municipalityId) && (
        <TitledSection title={t('calendar.follow')}>
          <p>{t('calendar.explainedMunicipality')}</p>
          <CalendarFeeds municipalityId={municipalityId} />
        </TitledSection>
      )}
    </div>
  );
}
