import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow } from '../language/use-say.js';
import { FormEnd } from '../parts/form-end.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { exerciseReads } from './exercise.reads.js';
import { OwnForm } from './own-form.js';
import { More, Outcome, What, When } from './plan-fields.js';
import { planOf, toOutcome, toTerms } from './plan.rules.js';

/** Endre øvelsen: what stands is filled in; whoever is invited is told of another time or place of what is to come. */
export function EditExercisePage() {
  const { t } = useTranslation();
  const { exerciseId } = useParams({ from: '/signed-in/ovelse/$exerciseId/endre' });
  const { data: exercise, error } = useQuery(exerciseReads.exercise(exerciseId));
  return (
    <div className="page narrow">
      <Link to="/ovelse/$exerciseId" params={{ exerciseId }} className="ds-link">
        ← {exercise?.title ?? t('exercises.one')}
      </Link>
      <PageTitle title={t(exercise?.state === 'cancelled' ? 'exercises.planAnew' : 'exercises.edit')} />
      <ProblemNote error={exercise ? null : error} />
      {exercise ? <Form key={exercise.id} exercise={exercise} /> : !error && <Loading />}
    </div>
  );
}

function Form({ exercise }: { exercise: Exercise }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id } = exercise;
  const back = () => void navigate({ to: '/ovelse/$exerciseId', params: { exerciseId: id } });
  const kept = (now: Exercise) => {
    client.setQueryData(exerciseReads.exercise(id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['exercises'] });
    back();
  };
  if (exercise.groupId !== null)
    return <OwnForm groupId={exercise.groupId} exercise={exercise} onSaved={kept} onCancel={back} />;
  return <PlanForm exercise={exercise} onSaved={kept} onCancel={back} />;
}

type Props = { exercise: Exercise; onSaved: (now: Exercise) => void; onCancel: () => void };

function PlanForm({ exercise, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const today = calendarDay(useNow());
  const { state, on, invitations } = exercise;
  const hasBeen = state === 'held';
  const saving = useDeed<Exercise>(onSaved);
  const { draft, change, version } = useDraft({
    thing: exercise,
    toDraft: () => planOf(exercise, today),
    error: saving.error,
  });
  const part = { draft, change };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, goals } = exercise;
    const outcome = hasBeen ? toOutcome(draft) : { state: 'planned' };
    const body = { ...toTerms(draft, goals), ...outcome };
    saving.mutate({ method: 'PATCH', path: `/exercises/${id}`, body, version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {!hasBeen && invitations.some(({ groupId }) => groupId !== null) && (
        <p>{t(on < today || state === 'cancelled' ? 'exercises.newDayTells' : 'exercises.editTells')}</p>
      )}
      <What {...part} />
      <When {...part} latest={hasBeen ? today : undefined} />
      {hasBeen && <Outcome {...part} />}
      <More {...part} />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}
