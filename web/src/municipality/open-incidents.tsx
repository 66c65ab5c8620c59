import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { IncidentCard } from './incident-card.js';
import { TitledSection } from '../parts/titled-section.js';

/** The incidents that are open, newest first, an exercise marked as one. */
export function OpenIncidents({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={t('municipality.openIncidents')}>
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
    </TitledSection>
  );
}
