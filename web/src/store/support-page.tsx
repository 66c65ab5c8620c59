import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SupportRequest } from '../../../src/contract/support.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { storeReads } from './store.reads.js';
import { SupportDeeds } from './support-deeds.js';
import { SupportSumsNote } from './support-sums.js';

/** Støtteforespørsler: what groups have asked the municipality for, what it has answered, and what that comes to. */
export function SupportPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/stotte' });
  const grants = useMe().me?.grants ?? [];
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  const answers = grants.some(
    (grant) => grant.role === 'municipal_coordinator' && grant.municipalityId === municipalityId,
  );
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {name ?? t('home.municipality')}
      </Link>
      <PageTitle title={t('store.support.title')} />
      <SupportList municipalityId={municipalityId} answers={answers} />
      <SupportSumsNote side={`municipality=${municipalityId}`} />
    </div>
  );
}

function SupportList({ municipalityId, answers }: { municipalityId: string; answers: boolean }) {
  const { t } = useTranslation();
  const { data: requests, error } = useQuery(storeReads.support(municipalityId));
  if (!requests) return error ? <ProblemNote error={error} /> : <Loading />;
  if (requests.length === 0) return <p className="empty">{t('store.support.none')}</p>;
  return (
    <ul className="plain-list stack">
      {requests.map((request) => (
        <li key={request.id} className="card">
          <SupportCard request={request} answers={answers} />
        </li>
      ))}
    </ul>
  );
}

function SupportCard({ request, answers }: { request: SupportRequest; answers: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, groupName, kind, title, text, state, payer, reason, hasPhoto, sentAt } = request;
  const kroner = (key: string, amount: number | null) =>
    amount !== null && `${t(key)} ${t('store.kroner', { amount: say.number(amount) })}`;
  return (
    <div className="stack">
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <p>{[groupName, t(`store.kind.${kind}`), say.time(sentAt)].join(' · ')}</p>
      {text && <p className="said">{text}</p>}
      {hasPhoto && (
        <img
          className="photo"
          src={`/api/v1/support-requests/${id}/photo`}
          alt={t('store.needs.photoOf', { thing: title })}
        />
      )}
      <p>
        {[
          kroner('store.sum.asked', request.amountAsked),
          kroner('store.sum.granted', request.amountGranted),
          kroner('store.sum.settled', request.amountSettled),
          payer && t(`payer.${payer}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p role="status">
        <strong>{t(`store.state.${state}`)}</strong>
      </p>
      {reason && <p className="said">{reason}</p>}
      {answers && <SupportDeeds request={request} />}
    </div>
  );
}
