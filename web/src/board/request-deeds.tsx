import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { AgreePart } from './agree-part.js';
import { deedsFor } from './board.rules.js';
import { DeedButtons, type Opened } from './deed-buttons.js';

/** What the duty officer may do with one group's request now. */
export function RequestDeeds({ request }: { request: BoardRequest }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const deed = useDeed(() => setOpened(null));
  const may = deedsFor(request.state);
  const move = (name: string, body: object) =>
    deed.mutate({ path: `/requests/${request.id}/${name}`, body, version: request.version });
  if (may.length === 0) return null;
  return (
    <div className="stack no-print">
      {opened === null ? (
        <DeedButtons may={may} onAgree={() => move('agree', {})} onOpen={setOpened} isPending={deed.isPending} />
      ) : (
        <OpenedDeed
          opened={opened}
          request={request}
          onMove={move}
          onCancel={() => setOpened(null)}
          isPending={deed.isPending}
        />
      )}
      <ProblemNote error={deed.error} />
    </div>
  );
}

type Props = {
  opened: Opened;
  request: BoardRequest;
  onMove: (name: string, body: object) => void;
  onCancel: () => void;
  isPending: boolean;
};

const texts = {
  withdraw: { question: 'deed.withdrawExplained', confirm: 'deed.withdrawNow' },
  'stand-down': { question: 'deed.standDownExplained', confirm: 'deed.standDownNow' },
} as const;

function OpenedDeed({ opened, request, onMove, onCancel, isPending }: Props) {
  const { t } = useTranslation();
  if (opened === 'part') {
    return (
      <AgreePart
        request={request}
        onAgree={(lines) => onMove('agree', { lines })}
        onCancel={onCancel}
        isPending={isPending}
      />
    );
  }
  return (
    <ConfirmDeed
      question={t([texts[opened].question], { name: request.groupName })}
      confirm={t([texts[opened].confirm])}
      hasMessage={opened === 'stand-down'}
      onConfirm={(message) => onMove(opened, message ? { message } : {})}
      onCancel={onCancel}
      isPending={isPending}
    />
  );
}
