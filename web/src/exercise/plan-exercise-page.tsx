import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useDraft } from '../parts/use-draft.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useNow } from '../language/use-say.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { InviteFields } from './invite-fields.js';
import { More, Outcome, What, When } from './plan-fields.js';
import { blankPlan, toExercise, type PlanDraft } from './plan.rules.js';

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
  const today = calendarDay(useNow());
  const hasBeen = draft.on !== '' && draft.on < today;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: '/exercises', body: toExercise(municipalityId, draft, hasBeen) });
  };
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId/ovelser" params={{ municipalityId }} className="ds-link">
        ← {t('exercises.title')}
      </Link>
      <PageTitle title={t('exercises.planOrWrite')} />
      <form className="stack" onSubmit={submit}>
        <What draft={draft} change={change} />
        <When draft={draft} change={change} />
        {hasBeen && <p role="status">{t('exercises.isWrittenDown')}</p>}
        <InviteFields draft={draft} change={change} municipalityId={municipalityId} hasBeen={hasBeen} />
        {hasBeen && <Outcome draft={draft} change={change} />}
        <More draft={draft} change={change} />
        <ProblemNote error={saving.error} />
        <div className="deeds">
          <Button type="submit" loading={saving.isPending}>
            {draft.groupIds.length === 0 || hasBeen
              ? t('exercises.save')
              : t('exercises.saveAndInvite', { count: draft.groupIds.length })}
          </Button>
        </div>
      </form>
    </div>
  );
}
