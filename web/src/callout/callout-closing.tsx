import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

/** Ends the question; everybody who was asked is told. */
export function CalloutClosing({ callout }: { callout: Callout }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpened, setOpened] = useState(false);
  const close = useDeed(() => {
    setOpened(false);
    void client.invalidateQueries({ queryKey: reads.callout(callout.id).queryKey });
  });
  if (!isOpened) {
    return (
      <div>
        <Button variant="tertiary" onClick={() => setOpened(true)}>
          {t('callout.close')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ConfirmDeed
        question={t('callout.closeExplained')}
        confirm={t('callout.closeNow')}
        hasMessage
        onConfirm={(message) =>
          close.mutate({
            path: `/callouts/${callout.id}/close`,
            body: message ? { message } : {},
            version: callout.version,
          })
        }
        onCancel={() => setOpened(false)}
        isPending={close.isPending}
      />
      <ProblemNote error={close.error} />
    </>
  );
}
