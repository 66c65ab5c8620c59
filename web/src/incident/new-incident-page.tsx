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
  return (
    <div className="page narrow">
      <PageTitle title={t('ask.newIncident')} />
      {draft.exercise === true && <ExerciseBanner />}
      <Steps municipalityId={municipalityId} draft={draft} onChange={change} onDone={forget} />
    </div>
  );
}

type Props = {
  municipalityId: string;
  draft: IncidentDraft;
  onChange: (part: Partial<IncidentDraft>) => void;
  onDone: () => void;
};

function Steps({ municipalityId, draft, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const readiness = useQuery(reads.readiness(municipalityId));
  const onOpened = (incidentId: string) => onChange({ incidentId });
  const sending = useOpenAndAsk({ incidentId: draft.incidentId, onOpened, onDone });
  const incident = toOpenIncident(draft, municipalityId);
  const ask = toAskGroups(draft);
  const groups = readiness.data?.groups ?? [];
  const shared = { error: sending.error, isSending: sending.isPending, onOpenOnly: () => sending.open(incident) };

  if (draft.step === 1) {
    return <WhatStep draft={draft} onChange={onChange} onNext={() => onChange({ step: 2 })} {...shared} />;
  }
  if (draft.step === 2) {
    return (
      <AskStep
        step={{ number: 2, of: 3 }}
        draft={draft}
        onChange={onChange}
        groups={groups}
        onBack={() => onChange({ step: 1 })}
        onNext={() => onChange({ step: 3 })}
        onOpenOnly={shared.onOpenOnly}
        error={shared.error ?? readiness.error}
      />
    );
  }
  return (
    <PreviewStep
      step={{ number: 3, of: 3 }}
      path={`/municipalities/${municipalityId}/requests/preview`}
      body={{ incident, ask }}
      groups={groups}
      onBack={() => onChange({ step: 2 })}
      onSend={() => sending.openAndAsk(incident, ask)}
      error={shared.error}
      isSending={shared.isSending}
      note={draft.incidentId === '' ? undefined : t('ask.openedNotAsked')}
    />
  );
}
