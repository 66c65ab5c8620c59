import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import type { Request } from '../../../src/contract/requests.js';
import { courseReads } from '../course/course.reads.js';
import { useLiveGroup } from '../live/use-live-group.js';
import { LineNote } from '../parts/line-note.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { asError, ProblemNote } from '../shell/problem-note.js';
import { StoreCard } from '../store/store-card.js';
import { reads } from '../wire/reads.js';
import { CalloutCard } from './callout-card.js';
import { RequestCard } from './request-card.js';
import { TitledSection } from '../parts/titled-section.js';

/** Min gruppe: what the group has been asked, and what it has asked its members. */
export function GroupPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId' });
  const group = useQuery(reads.group(groupId));
  const { requests, callouts, problem, error } = useLiveGroup(groupId);
  const trouble = asError(problem) ?? (requests ? null : error);
  return (
    <div className="page narrow">
      <PageTitle title={group.data?.name ?? t('home.group')} />
      <LineNote />
      <ProblemNote error={trouble} />
      {requests ? <RequestList requests={requests} /> : !trouble && <Loading />}
      {callouts && <CalloutList callouts={callouts} />}
      <GroupDeeds groupId={groupId} />
      <StoreCard groupId={groupId} />
    </div>
  );
}

function RequestList({ requests }: { requests: readonly Request[] }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={t('group.requests')}>
      {requests.length === 0 && <p className="empty">{t('group.noRequests')}</p>}
      <ul className="plain-list stack">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function CalloutList({ callouts }: { callouts: readonly Callout[] }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={t('group.callouts')}>
      {callouts.length === 0 && <p className="empty">{t('group.noCallouts')}</p>}
      <ul className="plain-list stack">
        {callouts.map((callout) => (
          <li key={callout.id}>
            <CalloutCard callout={callout} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

const places = [
  { to: '/gruppe/$groupId/om', title: 'groupFacts.title' },
  { to: '/gruppe/$groupId/beredskap', title: 'prepared.titleOfGroup' },
  { to: '/gruppe/$groupId/tilgjengelighet', title: 'strength.title' },
  { to: '/gruppe/$groupId/medlemmer', title: 'group.members' },
  { to: '/gruppe/$groupId/kurs', title: 'groupCourses.title' },
  { to: '/gruppe/$groupId/ovelser', title: 'exercises.title' },
  { to: '/gruppe/$groupId/avtaler', title: 'agreements.title' },
  { to: '/gruppe/$groupId/lokaler', title: 'premises.title' },
  { to: '/gruppe/$groupId/kalender', title: 'calendar.ofGroup' },
] as const;

function GroupDeeds({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const waiting = useQuery(courseReads.ofGroup(groupId, 'reported')).data?.length ?? 0;
  return (
    <nav className="stack" aria-label={t('group.deeds')}>
      <div className="deeds">
        <Link to="/gruppe/$groupId/spor-medlemmene" params={{ groupId }} search={{}} className="ds-button">
          {t('group.askMembers')}
        </Link>
        <Link to="/gruppe/$groupId/meld-beredskap" params={{ groupId }} className="ds-button" data-variant="secondary">
          {t('group.offerReadiness')}
        </Link>
      </div>
      <div className="deeds">
        {places.map(({ to, title }) => (
          <Link key={to} to={to} params={{ groupId }} className="ds-button" data-variant="secondary">
            {t(title)}
            {title === 'groupCourses.title' && waiting > 0 && ` · ${t('groupCourses.wait', { count: waiting })}`}
          </Link>
        ))}
        <Link to="/mine" className="ds-button" data-variant="tertiary">
          {t('mine.own')}
        </Link>
      </div>
    </nav>
  );
}
