import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseEvaluation, GoalResult } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { evaluationDraft, goalResults, toEvaluation, type EvaluationDraft } from './exercise.rules.js';
import { TitledSection } from '../parts/titled-section.js';

type Props = { exercise: Exercise; parties: readonly (string | null)[] };

/** What each party says of the exercise, and a form for whoever speaks for one. */
export function EvaluationsPart({ exercise, parties }: Props) {
  const { t } = useTranslation();
  const hasSaid = (party: string | null) => exercise.evaluations.some(({ groupId }) => groupId === party);
  return (
    <TitledSection title={t('exercises.evaluation')}>
      {exercise.evaluations.length === 0 && <p className="empty">{t('exercises.noEvaluation')}</p>}
      {exercise.evaluations.map((evaluation) => (
        <Said key={evaluation.id} exercise={exercise} evaluation={evaluation} />
      ))}
      {parties.map((party) => (
        <details key={party ?? 'municipality'} className="card">
          <summary>
            {t(hasSaid(party) ? 'exercises.evaluateAgain' : 'exercises.evaluateAs', {
              name:
                party === null
                  ? t('municipality.title', { name: exercise.municipalityName })
                  : (exercise.groupName ?? exercise.invitations.find((one) => one.groupId === party)?.name),
            })}
          </summary>
          <EvaluationForm exercise={exercise} party={party} />
        </details>
      ))}
    </TitledSection>
  );
}

function Said({ exercise, evaluation }: { exercise: Exercise; evaluation: ExerciseEvaluation }) {
  const { t } = useTranslation();
  const { groupName, outcomes, good, improve } = evaluation;
  const goalOf = (goalId: string) => exercise.goals.find(({ id }) => id === goalId)?.text;
  return (
    <article className="card stack">
      <h3 className="ds-heading" data-size="2xs">
        {groupName ?? t('municipality.title', { name: exercise.municipalityName })}
      </h3>
      {outcomes.length > 0 && (
        <ul>
          {outcomes.map(({ goalId, result }) => (
            <li key={goalId}>
              {goalOf(goalId)}: <strong>{t(`goalResult.${result}`)}</strong>
            </li>
          ))}
        </ul>
      )}
      {good && (
        <p>
          <strong>{t('exercises.good')}</strong> {good}
        </p>
      )}
      {improve && (
        <p>
          <strong>{t('exercises.better')}</strong> {improve}
        </p>
      )}
    </article>
  );
}

function EvaluationForm({ exercise, party }: { exercise: Exercise; party: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<EvaluationDraft>(() => evaluationDraft(exercise, party));
  const { id, goals } = exercise;
  const saving = useDeed<Exercise>((now) => client.setQueryData(exerciseReads.exercise(id).queryKey, now));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: `/exercises/${id}/evaluation`, body: toEvaluation(exercise, party, draft) });
  };
  const words = (part: 'good' | 'improve', label: string) => (
    <Textfield
      multiline
      rows={3}
      label={label}
      value={draft[part]}
      onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
      maxLength={4000}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      {goals.map((goal) => (
        <SelectField
          key={goal.id}
          label={goal.text}
          value={draft.results[goal.id] ?? 'not_observed'}
          options={goalResults.map((result) => ({ value: result, name: t(`goalResult.${result}`) }))}
          onChange={(result) => setDraft({ ...draft, results: { ...draft.results, [goal.id]: result as GoalResult } })}
        />
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
