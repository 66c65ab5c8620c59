import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityEventPreview, MunicipalityPlan } from '../../../src/contract/municipality-events.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { DecisionList } from './decision-list.js';
import { EventForm } from './event-form.js';
import { EventPreviewPart } from './event-preview.js';
import { countiesOf, emptyDraft, fromRegister, toPlan, type EventDraft } from './events.rules.js';
import { mapReads } from './map.reads.js';
import { PlannedEvent } from './planned-event.js';
import { Suggestions } from './suggestions.js';
import { TitledSection } from '../parts/titled-section.js';

/** Kommunekartet: what is to happen to municipalities, seen first, then planned, and what people must settle. */
export function MapEventsPage() {
  const { t } = useTranslation();
  const { data: plans, error, isLoading } = useQuery(mapReads.plans());
  return (
    <div className="page narrow">
      <PageTitle title={t('map.title')} />
      <p className="quiet">{t('map.explained')}</p>
      <p>
        <Link to="/organisasjoner" className="ds-link">
          {t('organisation.all')}
        </Link>
      </p>
      <NewEvent planned={plans ?? []} />
      <DecisionList />
      <TitledSection title={t('map.planned')}>
        {isLoading && <Loading />}
        <ProblemNote error={plans ? null : error} />
        {plans?.length === 0 && <p>{t('map.noneplanned')}</p>}
        <ul className="plain-list stack">
          {plans?.map((plan) => (
            <li key={plan.id} className="card">
              <PlannedEvent plan={plan} />
            </li>
          ))}
        </ul>
      </TitledSection>
    </div>
  );
}

/** First what would follow, then the deed: the one is not to be had without the other. */
function NewEvent({ planned }: { planned: readonly MunicipalityPlan[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<EventDraft>(emptyDraft);
  const [preview, setPreview] = useState<MunicipalityEventPreview | null>(null);
  const looking = useDeed<MunicipalityEventPreview>(setPreview);
  const planning = useDeed<MunicipalityPlan>(() => {
    setPreview(null);
    setDraft(emptyDraft);
    void client.invalidateQueries({ queryKey: mapReads.plans().queryKey });
    void client.invalidateQueries({ queryKey: mapReads.decisions().queryKey });
  });
  const municipalities = useQuery(mapReads.municipalities());
  const standing = planned.filter(({ state }) => state !== 'withdrawn');
  const known = municipalities.data && countiesOf(municipalities.data, standing);
  const body = toPlan(draft, known);
  return (
    <TitledSection title={t('map.new')}>
      {preview ? (
        <EventPreviewPart
          preview={preview}
          counties={body.counties}
          isPending={planning.isPending}
          error={planning.error}
          onPlan={() => planning.mutate({ path: '/municipality-events', body })}
          onBack={() => setPreview(null)}
        />
      ) : (
        <>
          <Suggestions planned={standing} onChoose={(change) => setDraft({ ...draft, ...fromRegister(change) })} />
          <EventForm
            draft={draft}
            known={known}
            change={(part) => setDraft({ ...draft, ...part })}
            isPending={looking.isPending}
            error={looking.error ?? (municipalities.data ? null : municipalities.error)}
            onLook={() => looking.mutate({ path: '/municipality-events/preview', body })}
          />
        </>
      )}
      <p role="status">{planning.isSuccess && !preview && t('map.isPlanned')}</p>
    </TitledSection>
  );
}
