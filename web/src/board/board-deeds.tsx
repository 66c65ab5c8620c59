import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../src/contract/board.js';
import type { Incident } from '../../../src/contract/incidents.js';
import { CopyButton } from '../parts/copy-button.js';
import { CloseIncident } from './close-incident.js';
import { useStatusText } from './use-status-text.js';

type Props = { incident: Incident; board: Board; mayChange: boolean };

/** What can be done with the incident as a whole. */
export function BoardDeeds({ incident, board, mayChange }: Props) {
  const { t } = useTranslation();
  const statusText = useStatusText(incident, board);
  return (
    <div className="deeds no-print">
      {mayChange && (
        <Link to="/hendelse/$incidentId/spor" params={{ incidentId: incident.id }} className="ds-button">
          {board.requests.length === 0 ? t('board.askFirst') : t('board.askMore')}
        </Link>
      )}
      <CopyButton label={t('board.copyStatus')} text={statusText} />
      <Button variant="secondary" onClick={() => window.print()}>
        {t('board.print')}
      </Button>
      {mayChange && <CloseIncident incident={incident} />}
    </div>
  );
}
