import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { BoardGroup } from './board-group.js';
import { requestsInOrder } from './board.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** Each group that was asked, in the order they were asked. */
export function BoardGroups({ requests, mayChange }: { requests: readonly BoardRequest[]; mayChange: boolean }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={t('board.groups')}>
      {requests.length === 0 && <p className="empty">{t('board.noGroups')}</p>}
      <ul className="plain-list stack">
        {requestsInOrder(requests).map((request) => (
          <li key={request.id}>
            <BoardGroup request={request} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
