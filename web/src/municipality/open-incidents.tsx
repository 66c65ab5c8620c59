import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { useKind } from '../incident/use-kind.js';
import { useSay } from '../language/use-say.js';

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

function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const say = useSay();
  const kindName = useKind();
  return (
    <Link
      to="/hendelse/$incidentId"
      params={{ incidentId: incident.id }}
      className={`card link-card ${incident.exercise ? 'is-exercise' : ''}`}
    >
      {incident.exercise && <strong className="exercise-word">{t('exercise.word')}</strong>}
      <strong className="link-card-title">{incident.title}</strong>
      <span>{[kindName(incident.kind), incident.place?.name].filter(Boolean).join(' · ')}</span>
      <span className="quiet">{t('municipality.openedAt', { time: say.time(incident.openedAt) })}</span>
    </Link>
  );
}
