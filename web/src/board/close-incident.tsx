import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

/** Closes the incident; everyone who was asked is told. */
export function CloseIncident({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpened, setOpened] = useState(false);
  const close = useDeed(() => {
    setOpened(false);
    void client.invalidateQueries({ queryKey: reads.incident(incident.id).queryKey });
  });
  if (!isOpened) {
    return (
      <Button variant="tertiary" onClick={() => setOpened(true)}>
        {t('board.close')}
      </Button>
    );
  }
  return (
    <div className="stack full-row">
      <ConfirmDeed
        question={t('board.closeExplained')}
        confirm={t('board.closeNow')}
        hasMessage
        onConfirm={(message) =>
          close.mutate({
            path: `/incidents/${incident.id}/close`,
            body: message ? { message } : {},
            version: incident.version,
          })
        }
        onCancel={() => setOpened(false)}
        isPending={close.isPending}
      />
      <ProblemNote error={close.error} />
    </div>
  );
}
