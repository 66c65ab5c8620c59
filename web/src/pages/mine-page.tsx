import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCallout } from '../../../src/contract/callouts.js';
import { EnterAnswer } from '../callout/enter-answer.js';
import { MyExercises } from '../exercise/my-exercises.js';
import { useSay } from '../language/use-say.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { NewAddresses } from '../session/new-addresses.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { MyNextOfKin } from '../roster/my-next-of-kin.js';
import { MyStores } from '../store/my-stores.js';
import { reads } from '../wire/reads.js';

const places = [
  { to: '/mine/tilgjengelighet', title: 'availability.title' },
  { to: '/mine/kurs', title: 'courses.title' },
  { to: '/mine/kalender', title: 'calendar.mine' },
  { to: '/mine/adresser', title: 'addresses.page' },
] as const;

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
      <MyExercises />
      <nav className="deeds" aria-label={t('mine.own')}>
        {places.map(({ to, title }) => (
          <Link key={to} to={to} className="ds-button" data-variant="secondary">
            {t(title)}
          </Link>
        ))}
      </nav>
      <NewAddresses />
      <MyNextOfKin />
      <MyStores />
    </div>
  );
}

function MyCalloutCard({ callout }: { callout: MyCallout }) {
  const { t } = useTranslation();
  const say = useSay();
  const when = [
    callout.place,
    callout.from && t('time.from', { time: say.time(callout.from) }),
    callout.to && t('time.to', { time: say.time(callout.to) }),
  ];
  return (
    <>
      {callout.exercise && <ExerciseBanner />}
      <strong>{callout.groupName}</strong>
      <p className="said">{callout.question}</p>
      <p>{when.filter(Boolean).join(' · ')}</p>
      <p className="quiet">{t('mine.asked', { time: say.time(callout.openedAt) })}</p>
      <MyAnswer callout={callout} />
    </>
  );
}

function MyAnswer({ callout }: { callout: MyCallout }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpened, setOpened] = useState(false);
  const { answer, picked } = callout;
  if (isOpened || answer === null) {
    return (
      <EnterAnswer
        calloutId={callout.id}
        membershipId={callout.membershipId}
        legend={t('mine.legend')}
        onDone={() => {
          setOpened(false);
          void client.invalidateQueries({ queryKey: reads.myCallouts().queryKey });
        }}
      />
    );
  }
  return (
    <>
      <p role="status">
        <strong>{t('mine.answered', { answer: t([`memberAnswer.${answer}`]) })}</strong>{' '}
        {picked !== null && t(picked ? 'mine.picked' : 'mine.notPicked')}
      </p>
      <div>
        <Button variant="secondary" onClick={() => setOpened(true)}>
          {t('mine.change')}
        </Button>
      </div>
    </>
  );
}
