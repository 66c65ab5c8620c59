import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { useSay } from '../language/use-say.js';
import { CalloutCountsLine } from '../parts/callout-counts-line.js';
import { RequestStateTag } from '../parts/request-state.js';
import { ContactChain } from './contact-chain.js';
import { RingBack } from './ring-back.js';
import { RequestDeeds } from './request-deeds.js';
import { RequestLines } from './request-lines.js';

/** One group: what it has said, who has been reached, how its members answer, and what can be done. */
export function BoardGroup({ request, mayChange }: { request: BoardRequest; mayChange: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <article className="card board-group" aria-label={request.groupName}>
      <header className="board-group-head">
        <h3 className="ds-heading" data-size="xs">
          {request.groupName}
        </h3>
        <RequestStateTag state={request.state} />
      </header>
      {request.agreementId === null && <p className="quiet">{t('agreement.outside')}</p>}
      <ContactChain request={request} />
      <RequestLines request={request} />
      {request.answer && (
        <p>
          <span className="quiet">{t('board.answeredAt', { time: say.short(request.answer.at) })}</span>{' '}
          {[request.answer.reason, request.answer.text].filter(Boolean).map((words) => (
            <q key={words} className="said">
              {words}
            </q>
          ))}
        </p>
      )}
      {request.state === 'call_me' && request.agreementId && <RingBack agreementId={request.agreementId} />}
      {request.callout && <CalloutCountsLine counts={request.callout} />}
      {mayChange && <RequestDeeds request={request} />}
    </article>
  );
}
