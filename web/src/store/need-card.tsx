import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { useSay } from '../language/use-say.js';
import { ChangeNeedForm } from './change-need-form.js';
import { NeedDeeds } from './need-deeds.js';

/** Something that must be mended, as somebody saw it, and what has become of it. */
export function NeedCard({ need }: { need: MaintenanceNeed }) {
  const { t } = useTranslation();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { id, thing, what, urgency, costEstimate, reportedBy, reportedAt, hasPhoto, supportRequest } = need;
  if (changing) return <ChangeNeedForm need={need} onDone={() => setChanging(false)} />;
  return (
    <div className="stack">
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
        <img className="photo" src={`/api/v1/needs/${id}/photo`} alt={t('store.needs.photoOf', { thing })} />
      )}
      {supportRequest && (
        <p>{t('store.support.isAsked', { state: t(`store.state.${supportRequest.state ?? 'sent'}`) })}</p>
      )}
      <NeedDeeds need={need} onChange={() => setChanging(true)} />
    </div>
  );
}
