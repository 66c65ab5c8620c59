import { Button } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { IncidentCard } from './incident-card.js';
import { TitledSection } from '../parts/titled-section.js';

/** The incidents that are over, the last one first, a few at a time. */
export function PastIncidents({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  const past = useInfiniteQuery(reads.pastIncidents(municipalityId));
  const incidents = past.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <TitledSection title={t('municipality.pastIncidents')}>
      {past.isLoading && <Loading />}
      <ProblemNote error={past.error} onRetry={() => void past.refetch()} />
      {past.isSuccess && incidents.length === 0 && <p className="empty">{t('municipality.noPastIncidents')}</p>}
      <ul className="plain-list card-grid">
        {incidents.map((incident) => (
          <li key={incident.id}>
            <IncidentCard incident={incident} />
          </li>
        ))}
      </ul>
      {past.hasNextPage && (
        <div>
          <Button variant="secondary" onClick={() => void past.fetchNextPage()} loading={past.isFetchingNextPage}>
            {t('municipality.morePastIncidents')}
          </Button>
        </div>
      )}
    </TitledSection>
  );
}
