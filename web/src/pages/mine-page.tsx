import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/use-say.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads, type MyCallout } from '../wire/reads.js';

/** A volunteer's own page: what she is being asked now. */
export function MinePage() {
  const { t } = useTranslation();
  const callouts = useQuery(reads.myCallouts());
  const items = callouts.data?.items ?? [];
  return (
    <div className="page narrow">
      <PageTitle title={t('mine.title')} />
      <p>{t('mine.intro')}</p>
      {callouts.isLoading && <Loading />}
      <ProblemNote error={callouts.error} />
      {callouts.isSuccess && items.length === 0 && <p className="empty">{t('mine.empty')}</p>}
      <ul className="plain-list stack">
        {items.map((callout) => (
          <li key={callout.id} className="card stack">
            <MyCalloutCard callout={callout} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function MyCalloutCard({ callout }: { callout: MyCallout }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {callout.exercise && <ExerciseBanner />}
      {callout.groupName && <strong>{callout.groupName}</strong>}
      <p className="said">{callout.question}</p>
      <p>
        {[callout.place, callout.from && t('time.from', { time: say.time(callout.from) })].filter(Boolean).join(' · ')}
      </p>
      <p className="quiet">{t('mine.asked', { time: say.time(callout.openedAt) })}</p>
      {callout.link ? (
        <a className="ds-button big" href={callout.link}>
          {t('mine.answer')}
        </a>
      ) : (
        <p>{t('mine.byMessage')}</p>
      )}
    </>
  );
}
