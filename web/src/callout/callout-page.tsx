import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { useSay } from '../language/use-say.js';
import { useLiveGroup } from '../live/use-live-group.js';
import { CalloutCountsLine } from '../parts/callout-counts-line.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { LineNote } from '../parts/line-note.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { ReadyLink } from '../store/ready-link.js';
import { BackLink } from './back-link.js';
import { CalloutClosing } from './callout-closing.js';
import { Pickings } from './pickings.js';
import { SilentMembers } from './silent-members.js';
import { useCalloutNews } from './use-callout-news.js';

/** One question to the members: answers as they come, who is picked, who is silent. */
export function CalloutPage() {
  const { calloutId } = useParams({ from: '/signed-in/sporring/$calloutId' });
  const { data: callout, error } = useQuery(reads.callout(calloutId));
  useLiveGroup(callout?.groupId ?? '');
  useCalloutNews(callout);
  if (callout) return <CalloutView callout={callout} />;
  return <div className="page narrow">{error ? <ProblemNote error={error} /> : <Loading />}</div>;
}

function CalloutView({ callout }: { callout: Callout }) {
  const { t } = useTranslation();
  const say = useSay();
  const isOpen = callout.state === 'open';
  const { groupId, requestId, place, from, to } = callout;
  return (
    <div className="page narrow">
      {callout.exercise && <ExerciseBanner />}
      <BackLink groupId={groupId} requestId={requestId} />
      <PageTitle title={t('callout.title')} />
      <LineNote />
      <div className="card">
        <p className="said">{callout.question}</p>
        <p className="facts">
          {[place, from && t('time.from', { time: say.time(from) }), to && t('time.to', { time: say.time(to) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="quiet">{t('group.askedAt', { time: say.time(callout.openedAt) })}</p>
      </div>
      {!isOpen && <p className="ds-alert">{t('callout.isClosed')}</p>}
      {!isOpen && <ReadyLink groupId={groupId} requestId={requestId} />}
      <CalloutCountsLine counts={callout.counts} />
      <Pickings callout={callout} isOpen={isOpen} />
      <SilentMembers callout={callout} isOpen={isOpen} />
      {isOpen && <CalloutClosing callout={callout} />}
    </div>
  );
}
