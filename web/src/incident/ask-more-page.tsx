import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/incidents.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { useDraft } from '../parts/use-draft.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { AskStep } from './ask-step.js';
import { blankAsk, toAskGroups } from './ask.rules.js';
import { PreviewStep } from './preview-step.js';

/** Asks more groups, or for more, in an incident that is open. */
export function AskMorePage() {
  const { incidentId } = useParams({ from: '/signed-in/hendelse/$incidentId/spor' });
  const { data, error } = useQuery(reads.incident(incidentId));
  if (data) return <AskMore incident={data} />;
  return <div className="page narrow">{error ? <ProblemNote error={error} /> : <Loading />}</div>;
}

function AskMore({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const incidentId = incident.id;
  const readiness = useQuery(reads.readiness(incident.municipalityId));
  const { draft, change, forget } = useDraft(`ask.${incidentId}`, blankAsk);
  const [isPreview, setPreview] = useState(false);
  const asking = useDeed(() => {
    forget();
    void navigate({ to: '/hendelse/$incidentId', params: { incidentId } });
  });
  const ask = toAskGroups(draft);
  const groups = readiness.data?.groups ?? [];
  return (
    <div className="page narrow">
      {incident.exercise && <ExerciseBanner />}
      <PageTitle title={t('ask.moreTitle', { title: incident.title })} />
      {isPreview ? (
        <PreviewStep
          step={{ number: 2, of: 2 }}
          path={`/incidents/${incidentId}/requests/preview`}
          body={ask}
          groups={groups}
          onBack={() => setPreview(false)}
          onSend={() => asking.mutate({ path: `/incidents/${incidentId}/requests`, body: ask })}
          error={asking.error}
          isSending={asking.isPending}
        />
      ) : (
        <AskStep
          step={{ number: 1, of: 2 }}
          draft={draft}
          onChange={change}
          groups={groups}
          onNext={() => setPreview(true)}
          error={readiness.data ? null : readiness.error}
        />
      )}
      <Link to="/hendelse/$incidentId" params={{ incidentId }} className="ds-link">
        {t('ask.toBoard')}
      </Link>
    </div>
  );
}
