import { useTranslation } from 'react-i18next';
import type { ExerciseEvaluation } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { TitledSection } from '../parts/titled-section.js';
import { EvaluationForm } from './evaluation-form.js';

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
          {outcomes.map(({ goalId, result, note }) => (
            <li key={goalId}>
              {goalOf(goalId)}: <strong>{t(`goalResult.${result}`)}</strong>
              {note && <p className="said">{note}</p>}
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
