import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../src/contract/requests.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { RequestStateTag } from '../parts/request-state.js';

/** One question from a municipality; tapping it opens it. */
export function RequestCard({ request }: { request: Request }) {
  const { t } = useTranslation();
  const say = useSay();
  const naming = useNaming();
  return (
    <Link to="/foresporsel/$requestId" params={{ requestId: request.id }} className="card link-card">
      {request.incident.exercise && <ExerciseBanner />}
      <strong className="link-card-title">
        {t('group.asks', { name: request.incident.municipalityName, title: request.incident.title })}
      </strong>
      <span>{request.needs.map((need) => naming.amount(need.quantity, need.unit)).join(' · ')}</span>
      <span className="quiet">{t('group.askedAt', { time: say.time(request.askedAt) })}</span>
      <RequestStateTag state={request.state} />
    </Link>
  );
}
