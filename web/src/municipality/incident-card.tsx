import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { useKind } from '../incident/use-kind.js';
import { useSay } from '../language/use-say.js';

/** One incident in few words; tapping it opens its board. */
export function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const say = useSay();
  const kindName = useKind();
  const { id, exercise, title, kind, place, openedAt, closedAt } = incident;
  return (
    <Link
      to="/hendelse/$incidentId"
      params={{ incidentId: id }}
      className={`card link-card ${exercise ? 'is-exercise' : ''}`}
    >
      {exercise && <strong className="exercise-word">{t('exercise.word')}</strong>}
      <strong className="link-card-title">{title}</strong>
      <span>{[kindName(kind), place?.name].filter(Boolean).join(' · ')}</span>
      <span className="quiet">{t('municipality.openedAt', { time: say.time(openedAt) })}</span>
      {closedAt && <span className="quiet">{t('board.closedAt', { time: say.time(closedAt) })}</span>}
    </Link>
  );
}
