import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { useSay } from '../language/use-say.js';
import { CalloutCountsLine } from '../parts/callout-counts-line.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';

/** One question to the members, with how they have answered so far. */
export function CalloutCard({ callout }: { callout: Callout }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Link to="/sporring/$calloutId" params={{ calloutId: callout.id }} className="card link-card">
      {callout.exercise && <ExerciseBanner />}
      <strong className="link-card-title">{callout.question}</strong>
      <span className="quiet">
        {t('group.askedAt', { time: say.time(callout.openedAt) })}
        {callout.state === 'closed' && ` · ${t('callout.isClosed')}`}
      </span>
      <CalloutCountsLine counts={callout.counts} />
    </Link>
  );
}
