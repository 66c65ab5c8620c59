import { useTranslation } from 'react-i18next';
import type { DeliveryCounts } from '../../../src/contract/board.js';

const states = ['delivered', 'sent', 'sending', 'pending', 'failed', 'stale', 'suppressed'] as const;

/** Whether messages have come through, in numbers. */
export function DeliveriesSummary({ deliveries }: { deliveries: DeliveryCounts }) {
  const { t } = useTranslation();
  const shown = states.filter((state) => deliveries[state] > 0);
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries" className="ds-heading" data-size="2xs">
        {t('deliveries.title')}
      </h2>
      {shown.length === 0 && <p className="quiet">{t('deliveries.none')}</p>}
      <ul className="plain-list counts">
        {shown.map((state) => (
          <li key={state} className="count">
            {t([`deliveries.${state}`], { count: deliveries[state] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
