import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { useDraft } from '../parts/use-draft.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { AskStep } from './ask-step.js';
import { blankIncident, toAskGroups, toOpenIncident, type IncidentDraft } from './ask.rules.js';
import { PreviewStep } from './preview-step.js';
import { useOpenAndAsk } from './use-open-and-ask.js';
import { WhatStep } from './what-step.js';

/** A new incident in three steps; what is written is kept here until it is sent. */
export function NewIncidentPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/ny-hendelse' });
  const { draft, change, forget } = useDraft<IncidentDraft>(`incident.${municipalityId}`, blankIncident);
  const readiness = useQuery(reads.readiness(municipalityId));
  const sending = useOpenAndAsk({
    incidentId: draft.incidentId,
    onOpened: (incidentId) => change({ incidentId }),
    onDone: forget,
  });
  const incident = toOpenIncident(draft, municipalityId);
  const ask = toAskGroups(draft);
  const groups = readiness.data?.groups ?? [];

  return (
    <div className="page narrow">
      <PageTitle title={t('ask.newIncident')} />
      {draft.exercise === true && <ExerciseBanner />}
      {draft.step === 1 && (
        <WhatStep
          draft={draft}
          onChange={change}
          onNext={() => change({ step: 2 })}
          onOpenOnly={() => sending.open(incident)}
          error={sending.error}
          isSending={sending.isPending}
        />
      )}
      {draft.step === 2 && (
        <AskStep
          step={{ number: 2, of: 3 }}
          draft={draft}
          onChange={change}
          groups={groups}
          onBack={() => change({ step: 1 })}
          onNext={() => change({ step: 3 })}
          onOpenOnly={() => sending.open(incident)}
          error={sending.error ?? (readiness.data ? null : readiness.error)}
        />
      )}
      {draft.step === 3 && (
        <PreviewStep
          step={{ number: 3, of: 3 }}
          path={`/municipalities/${municipalityId}/requests/preview`}
          body={{ incident, ask }}
          groups={groups}
          onBack={() => change({ step: 2 })}
          onSend={() => sending.openAndAsk(incident, ask)}
          error={sending.error}
          isSending={sending.isPending}
          note={draft.incidentId === '' ? undefined : t('ask.openedNotAsked')}
        />
      )}
    </div>
  );
}
