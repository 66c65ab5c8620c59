import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { AgreePart } from './agree-part.js';
import { deedsFor } from './board.rules.js';

type Opened = 'withdraw' | 'stand-down' | 'part' | null;

/** What the duty officer may do with one group's request now. */
export function RequestDeeds({ request }: { request: BoardRequest }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const deed = useDeed(() => setOpened(null));
  const may = deedsFor(request.state);
  const move = (name: string, body: object) =>
    deed.mutate({ path: `/requests/${request.id}/${name}`, body, version: request.version });
  if (may.length === 0) return null;
  return (
    <div className="stack no-print">
      {opened === null && (
        <div className="deeds">
          {may.includes('agree') && (
            <>
              <Button onClick={() => move('agree', {})} loading={deed.isPending}>
                {t('deed.agree')}
              </Button>
              <Button variant="tertiary" onClick={() => setOpened('part')}>
                {t('deed.agreePart')}
              </Button>
            </>
          )}
          {may.includes('withdraw') && (
            <Button variant="tertiary" onClick={() => setOpened('withdraw')}>
              {t('deed.withdraw')}
            </Button>
          )}
          {may.includes('stand-down') && (
            <Button variant="secondary" onClick={() => setOpened('stand-down')}>
              {t('deed.standDown')}
            </Button>
          )}
        </div>
      )}
      {opened === 'part' && (
        <AgreePart
          request={request}
          onAgree={(lines) => move('agree', { lines })}
          onCancel={() => setOpened(null)}
          isPending={deed.isPending}
        />
      )}
      {(opened === 'withdraw' || opened === 'stand-down') && (
        <ConfirmDeed
          question={t(opened === 'withdraw' ? 'deed.withdrawExplained' : 'deed.standDownExplained', {
            name: request.groupName,
          })}
          confirm={t(opened === 'withdraw' ? 'deed.withdrawNow' : 'deed.standDownNow')}
          hasMessage
          onConfirm={(message) => move(opened, message ? { message } : {})}
          onCancel={() => setOpened(null)}
          isPending={deed.isPending}
        />
      )}
      <ProblemNote error={deed.error} />
    </div>
  );
}
