import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { IncidentCard } from './incident-card.js';

/** The incidents that are open, newest first, an exercise marked as one. */
export function OpenIncidents({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open-incidents" className="stack">
      <h2 id="open-incidents" className="ds-heading" data-size="sm">
        {t('municipality.openIncidents')}
      </h2>
      {incidents.length === 0 && <p className="empty">{t('municipality.noIncidents')}</p>}
      <ul className="plain-list card-grid">
        {incidents
          .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
          .map((incident) => (
            <li key={incident.id}>
              <IncidentCard incident={incident} />
            </li>
          ))}
      </ul>
    </section>
  );
}
