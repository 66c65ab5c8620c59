import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Incident, IncidentState } from '../../../src/contract/incidents.js';
import { useKind } from '../incident/use-kind.js';
import { useSay } from '../language/use-say.js';
import { PageTitle } from '../shell/page-title.js';

/** What incident this is, where, since when. */
export function BoardHead({ incident, state }: { incident: Incident; state: IncidentState }) {
  const { t } = useTranslation();
  const say = useSay();
  const kindName = useKind();
  const { municipalityId, municipalityName } = incident;
  const title = incident.exercise ? `${t('exercise.word')}: ${incident.title}` : incident.title;
  return (
    <div>
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link no-print">
        ← {municipalityName}
      </Link>
      <PageTitle title={title}>{incident.title}</PageTitle>
      <p className="facts no-print">
        {[
          kindName(incident.kind),
          incident.place?.name,
          t('municipality.openedAt', { time: say.time(incident.openedAt) }),
          incident.closedAt && t('board.closedAt', { time: say.time(incident.closedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {incident.description && <p className="said">{incident.description}</p>}
      {state === 'closed' && <p className="ds-alert">{t('board.isClosed')}</p>}
    </div>
  );
}
