import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportRequest } from '../../../src/contract/support.js';
import { useSay } from '../language/use-say.js';
import { reads } from '../wire/reads.js';

type Props = { request: SupportRequest; children: ReactNode };

/** What was asked for, what was answered and what was paid: the same for both sides, with what each can do below. */
export function SupportCard({ request, children }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const municipality = useQuery(reads.municipality(request.municipalityId)).data?.name;
  const { id, groupName, kind, title, text, state, payer, reason, hasPhoto, sentAt } = request;
  const kroner = (key: string, amount: number | null) =>
    amount !== null && `${t(key)} ${t('store.kroner', { amount: say.number(amount) })}`;
  return (
    <div className="stack">
      <h3 className="ds-heading" data-size="xs">
        {title}
      </h3>
      <p role="status">
        <strong>{t(`store.state.${state}`)}</strong>
      </p>
      {reason && <p className="said">{reason}</p>}
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
      {text && <p className="said">{text}</p>}
      {hasPhoto && (
        <img
          className="photo"
          src={`/api/v1/support-requests/${id}/photo`}
          alt={t('store.needs.photoOf', { thing: title })}
        />
      )}
      <p className="quiet">
        {[
          t('store.support.fromTo', { group: groupName, municipality }),
          t(`store.kind.${kind}`),
          say.time(sentAt),
        ].join(' · ')}
      </p>
      {children}
    </div>
  );
}
