import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise, ExerciseType } from '../../../src/contract/exercises.js';
import { DateField } from '../parts/date-field.js';
import { SelectField } from '../parts/select-field.js';
import { useDraft } from '../parts/use-draft.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { DateHint } from './date-hint.js';
import { exerciseReads } from './exercise.reads.js';
import { exerciseTypes } from './exercise.rules.js';
import { blankPlan, toExercise, type PlanDraft } from './plan.rules.js';

type Part = { draft: PlanDraft; change: (part: Partial<PlanDraft>) => void };

/** Planlegg øvelse: what, when and with whom; the groups' leaders are told when it is saved. */
export function PlanExercisePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/ny-ovelse' });
  const { draft, change, forget } = useDraft<PlanDraft>(`exercise.${municipalityId}`, blankPlan);
  const saving = useDeed<Exercise>(({ id }) => {
    forget();
    void client.invalidateQueries({ queryKey: exerciseReads.ofMunicipality(municipalityId).queryKey });
    void navigate({ to: '/ovelse/$exerciseId', params: { exerciseId: id } });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: '/exercises', body: toExercise(municipalityId, draft) });
  };
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId/ovelser" params={{ municipalityId }} className="ds-link">
        ← {t('exercises.title')}
      </Link>
      <PageTitle title={t('exercises.plan')} />
      <form className="stack" onSubmit={submit}>
        <What draft={draft} change={change} />
        <When draft={draft} change={change} />
        <Invited draft={draft} change={change} municipalityId={municipalityId} />
        <More draft={draft} change={change} />
        <ProblemNote error={saving.error} />
        <div className="deeds">
          <Button type="submit" loading={saving.isPending}>
            {draft.groupIds.length === 0
              ? t('exercises.save')
              : t('exercises.saveAndInvite', { count: draft.groupIds.length })}
          </Button>
        </div>
      </form>
    </div>
  );
}

function What({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <Textfield
        label={t('exercises.name')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        required
        maxLength={160}
      />
      <SelectField
        label={t('exercises.type')}
        value={draft.type}
        options={exerciseTypes.map((type) => ({ value: type, name: t(`exerciseType.${type}`) }))}
        onChange={(type) => change({ type: type as ExerciseType })}
      />
      <div className="choices">
        <Checkbox
          label={t('exercises.testsPlan')}
          description={t('exercises.testsPlanHelp')}
          checked={draft.testsPlan}
          onChange={(event) => change({ testsPlan: event.target.checked })}
        />
      </div>
    </>
  );
}

function When({ draft, change }: Part) {
  const { t } = useTranslation();
  const clock = (part: 'startsAt' | 'endsAt', label: string) => (
    <Textfield
      className="date-field"
      type="time"
      label={label}
      value={draft[part]}
      onChange={(event) => change({ [part]: event.target.value })}
    />
  );
  return (
    <>
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} />
      <div className="deeds">
        {clock('startsAt', t('exercises.from'))}
        {clock('endsAt', t('exercises.to'))}
      </div>
      <DateHint on={draft.on} startsAt={draft.startsAt} endsAt={draft.endsAt} />
      <Textfield
        label={t('exercises.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={200}
      />
    </>
  );
}

function Invited({ draft, change, municipalityId }: Part & { municipalityId: string }) {
  const { t } = useTranslation();
  const groups = useQuery(exerciseReads.groupsServing(municipalityId)).data ?? [];
  const choose = (id: string, isChosen: boolean) =>
    change({ groupIds: isChosen ? [...draft.groupIds, id] : draft.groupIds.filter((one) => one !== id) });
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label legend-big">{t('exercises.whom')}</legend>
      <p className="quiet">{t('exercises.whomHelp')}</p>
      <div className="choices">
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.groupIds.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
        ))}
      </div>
      <Lines label={t('exercises.units')} value={draft.units} onChange={(units) => change({ units })} />
      <Lines label={t('exercises.others')} value={draft.others} onChange={(others) => change({ others })} />
    </fieldset>
  );
}

function Lines({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <Textfield
      multiline
      rows={2}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      maxLength={4000}
    />
  );
}

function More({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <details className="card">
      <summary>{t('exercises.more')}</summary>
      <div className="stack">
        <Lines label={t('exercises.purpose')} value={draft.purpose} onChange={(purpose) => change({ purpose })} />
        <Lines label={t('exercises.goalsHelp')} value={draft.goals} onChange={(goals) => change({ goals })} />
        <Lines label={t('exercises.scenario')} value={draft.scenario} onChange={(scenario) => change({ scenario })} />
      </div>
    </details>
  );
}
