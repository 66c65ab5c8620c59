import { useTranslation } from 'react-i18next';
import type { Request } from '../../../src/contract/requests.js';
import { RequestLines } from '../board/request-lines.js';
import { useKind } from '../incident/use-kind.js';
import { useSay } from '../language/use-say.js';

/** Everything the municipality has said about its question. */
export function RequestFacts({ request }: { request: Request }) {
  const { t } = useTranslation();
  const say = useSay();
  const kindName = useKind();
  const { incident, requester, message, answerBy, agreed } = request;
  const offered = request.answers.at(-1)?.lines ?? [];
  return (
    <section className="card stack" aria-label={t('group.theQuestion')}>
      <p className="facts">{[kindName(incident.kind), incident.place?.name].filter(Boolean).join(' · ')}</p>
      <RequestLines request={{ needs: request.needs, offered, agreed }} />
      {message && <p className="said">{message}</p>}
      {requester && <p>{t('group.onBehalf', { name: requester.name, agency: requester.agency })}</p>}
      {answerBy && <p>{t('group.answerBy', { time: say.time(answerBy) })}</p>}
      <Terms request={request} />
      <p>
        <strong>{t('group.noIsFine')}</strong>
      </p>
    </section>
  );
}

function Terms({ request: { agreementId, payer } }: { request: Request }) {
  const { t } = useTranslation();
  return (
    <p className="quiet">
      {[t(agreementId === null ? 'agreement.outside' : 'agreement.under'), payer && t([`payer.${payer}`])]
        .filter(Boolean)
        .join('. ')}
    </p>
  );
}
