import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportRequest } from '../../../src/contract/support.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { storeReads } from './store.reads.js';
import { SupportCard } from './support-card.js';
import { TitledSection } from '../parts/titled-section.js';

type Deeds = (request: SupportRequest) => ReactNode;
type Props = { side: string; none: string; renderDeeds: Deeds };

const waits = ({ state }: SupportRequest) => state === 'sent' || state === 'seen';

/** What has been asked for: first what has no answer yet, then the rest. */
export function SupportList({ side, none, renderDeeds }: Props) {
  const { data: requests, error } = useQuery(storeReads.support(side));
  if (!requests) return error ? <ProblemNote error={error} /> : <Loading />;
  if (requests.length === 0) return <p className="empty">{none}</p>;
  return (
    <>
      <Part id="waiting" requests={requests.filter(waits)} renderDeeds={renderDeeds} />
      <Part id="answered" requests={requests.filter((request) => !waits(request))} renderDeeds={renderDeeds} />
    </>
  );
}

type PartProps = { id: 'waiting' | 'answered'; requests: readonly SupportRequest[]; renderDeeds: Deeds };

function Part({ id, requests, renderDeeds }: PartProps) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <TitledSection title={t(`store.support.${id}`)}>
      <ul className="plain-list stack">
        {requests.map((request) => (
          <li key={request.id} className="card">
            <SupportCard request={request}>{renderDeeds(request)}</SupportCard>
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
