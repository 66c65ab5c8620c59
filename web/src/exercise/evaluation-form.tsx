import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseGoal, GoalResult } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { SelectField } from '../parts/select-field.js';
import { useDraft } from '../parts/use-draft.js';
import { ProblemNote } from '../shell/problem-note.js';
import { statusOf } from '../wire/problem.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { evaluationDraft, goalResults, toEvaluation, type EvaluationDraft } from './exercise.rules.js';

/** What one party says of each goal and of the whole; nobody writes over what a colleague has said without having been shown it. */
export function EvaluationForm({ exercise, party }: { exercise: Exercise; party: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, goals } = exercise;
  const said = evaluationDraft(exercise, party);
  // What was begun belongs to what stood there then.
  const [kept] = useState(`evaluation.${id}.${party ?? ''}.${said.version}`);
  const { draft, change, forget } = useDraft<EvaluationDraft>(kept, said);
  const versionIn = (now: Exercise) => evaluationDraft(now, party).version;
  const saving = useDeed<Exercise>((now) => {
    client.setQueryData(exerciseReads.exercise(id).queryKey, now);
    change({ version: versionIn(now) });
    forget();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Whoever was late has been shown what stands now.
    const version = statusOf(saving.error) === 412 ? versionIn(exercise) : draft.version;
    saving.mutate({ path: `/exercises/${id}/evaluation`, body: toEvaluation(exercise, party, draft), version });
  };
  const words = (part: 'good' | 'improve', label: string) => (
    <Textfield
      multiline
      rows={3}
      label={label}
      value={draft[part]}
      onChange={(event) => change({ [part]: event.target.value })}
      maxLength={4000}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      {goals.map((goal) => (
        <GoalFields key={goal.id} goal={goal} draft={draft} onChange={change} />
      ))}
      {words('good', t('exercises.good'))}
      {words('improve', t('exercises.better'))}
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('exercises.saveEvaluation')}
        </Button>
        {saving.isSuccess && <span role="status">{t('exercises.saved')}</span>}
      </div>
    </form>
  );
}

type GoalProps = { goal: ExerciseGoal; draft: EvaluationDraft; onChange: (draft: EvaluationDraft) => void };

/** How far a goal was reached, and why. */
function GoalFields({ goal: { id, text }, draft, onChange }: GoalProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={text} className="stack">
      <SelectField
        label={text}
        value={draft.results[id] ?? 'not_observed'}
        options={goalResults.map((result) => ({ value: result, name: t(`goalResult.${result}`) }))}
        onChange={(result) => onChange({ ...draft, results: { ...draft.results, [id]: result as GoalResult } })}
      />
      <Textfield
        label={t('exercises.goalNote')}
        value={draft.notes[id] ?? ''}
        onChange={(event) => onChange({ ...draft, notes: { ...draft.notes, [id]: event.target.value } })}
        maxLength={1000}
      />
    </div>
  );
}
