import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { useSay } from '../language/use-say.js';

/** Something that must be mended, or was, as somebody saw it. */
export function NeedFacts({ need }: { need: MaintenanceNeed }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, thing, what, urgency, costEstimate, reportedBy, reportedAt, hasPhoto, supportRequest } = need;
  return (
    <>
      <strong>{thing}</strong>
      <p className="said">{what}</p>
      <p className="quiet">
        {[
          t(`store.urgency.${urgency}`),
          costEstimate !== null && t('store.kroner', { amount: say.number(costEstimate) }),
          reportedBy,
          say.time(reportedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {hasPhoto && (
        <img
          className="photo"
          loading="lazy"
          src={`/api/v1/needs/${id}/photo`}
          alt={t('store.needs.photoOf', { thing })}
        />
      )}
      {supportRequest && (
        <p>{t('store.support.isAsked', { state: t(`store.state.${supportRequest.state ?? 'sent'}`) })}</p>
      )}
    </>
  );
}

/** What became of it once it was mended, or was not to be. */
export function PastNeed({ need }: { need: MaintenanceNeed }) {
  const { t } = useTranslation();
  const say = useSay();
  const { state, outcome, resolvedAt } = need;
  return (
    <div className="stack">
      <p>
        <strong>{t(`store.needs.state.${state}`)}</strong>
        {resolvedAt && ` · ${say.time(resolvedAt)}`}
      </p>
      {outcome && <p className="said">{outcome}</p>}
      <NeedFacts need={need} />
    </div>
  );
}
