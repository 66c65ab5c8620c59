import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
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

/** The group's calendar, for its leaders. */
export function GroupCalendarPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/kalender' });
  const group = useQuery(reads.group(groupId)).data;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('calendar.ofGroup')} />
      <p>{t('calendar.explainedGroup')}</p>
      <CalendarFeeds groupId={groupId} />
    </div>
  );
}
