import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseInvitation, InvitationAnswer } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';

type Props = { exercise: Exercise; invitation: ExerciseInvitation };

/** The group's own answer to an invitation: coming or not, and a few words; no is always a possible answer. */
export function AnswerInvitation({ exercise, invitation }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, version } = exercise;
  const { groupId, name, answer } = invitation;
  const [headcount, setHeadcount] = useState(answer?.headcount ?? null);
  const [text, setText] = useState(answer?.text ?? '');
  const sending = useDeed<Exercise>(
    (now) => client.setQueryData(exerciseReads.exercise(id).queryKey, now),
    t('told.answered'),
  );
  const send = (said: InvitationAnswer) => {
    const words = text.trim();
    const count = said === 'coming' && headcount !== null ? { headcount } : {};
    const body = { groupId, answer: said, ...count, ...(words && { text: words }) };
    sending.mutate({ path: `/exercises/${id}/answer`, body, version });
  };
  return (
    <section className="card stack" aria-labelledby={`answer-${groupId}`}>
      <h2 id={`answer-${groupId}`} className="ds-heading" data-size="2xs">
        {t('exercises.answerOf', { name })}
      </h2>
      <p role="status">
        {answer?.isForAnotherDay
          ? t('exercises.answerAnew', { answer: t(`invitationAnswer.${answer.answer}`) })
          : `${answer ? t(`invitationAnswer.${answer.answer}`) : t('exercises.notAnswered')}.`}{' '}
        {t('group.noIsFine')}
      </p>
      <NumberField label={t('exercises.howMany')} value={headcount} onChange={setHeadcount} max={100_000} />
      <Textfield
        label={t('exercises.answerText')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={1000}
      />
      <ProblemNote error={sending.error} />
      <div className="deeds">
        <Button onClick={() => send('coming')} loading={sending.isPending}>
          {t('exercises.weCome')}
        </Button>
        <Button variant="secondary" onClick={() => send('not_coming')} disabled={sending.isPending}>
          {t('exercises.weCannot')}
        </Button>
      </div>
    </section>
  );
}
