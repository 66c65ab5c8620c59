import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseInvitation } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow } from '../language/use-say.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { InviteMore } from './invite-more.js';
import { TitledSection } from '../parts/titled-section.js';

/** Who is invited, what they have answered, and who came; whoever plans it writes down the last. */
export function InvitedList({ exercise, isPlanner }: { exercise: Exercise; isPlanner: boolean }) {
  const { t } = useTranslation();
  const { state, on, invitations, municipalityId } = exercise;
  const now = useNow();
  const hasCome = state !== 'cancelled' && on <= calendarDay(now);
  const mayInvite = isPlanner && state === 'planned' && municipalityId !== null;
  if (invitations.length === 0 && !mayInvite) return null;
  return (
    <TitledSection title={t('exercises.invited')}>
      {invitations.length === 0 && <p className="empty">{t('exercises.nobodyInvited')}</p>}
      <ul className="plain-list stack">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="card">
            <InvitedFacts invitation={invitation} />
            {isPlanner && hasCome && <Attendance exercise={exercise} invitation={invitation} />}
          </li>
        ))}
      </ul>
      {mayInvite && <InviteMore exercise={exercise} municipalityId={municipalityId} />}
    </TitledSection>
  );
}

function InvitedFacts({ invitation }: { invitation: ExerciseInvitation }) {
  const { t } = useTranslation();
  const { kind, name, answer } = invitation;
  const isSilent = kind === 'group' && answer === null;
  const said = [
    t(`invitedKind.${kind}`),
    isSilent && t('exercises.notAnswered'),
    answer && t(`invitationAnswer.${answer.answer}`),
    ...useCame(invitation),
  ];
  return (
    <>
      <strong>{name}</strong>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {answer?.text && <p className="said">{answer.text}</p>}
    </>
  );
}

/** Whether they came, and how many, once that has been written down. */
function useCame({ attended, headcount }: ExerciseInvitation): string[] {
  const { t } = useTranslation();
  if (attended === null) return [];
  if (!attended) return [t('exercises.notAttended')];
  return [headcount === null ? t('exercises.attended') : t('exercises.came', { count: headcount })];
}

function Attendance({ exercise: { id }, invitation }: { exercise: Exercise; invitation: ExerciseInvitation }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [count, setCount] = useState(invitation.headcount ?? invitation.answer?.headcount ?? null);
  const saving = useDeed<Exercise>((now) => client.setQueryData(exerciseReads.exercise(id).queryKey, now));
  const save = (attended: boolean) =>
    saving.mutate({
      method: 'PATCH',
      path: `/exercises/${id}/invitations/${invitation.id}`,
      body: { attended, headcount: attended ? count : null, hours: invitation.hours },
    });
  return (
    <details>
      <summary aria-label={t('exercises.attendanceOf', { name: invitation.name })}>{t('exercises.attendance')}</summary>
      <div className="stack">
        <NumberField label={t('exercises.participants')} value={count} onChange={setCount} max={100_000} />
        <ProblemNote error={saving.error} />
        <div className="deeds">
          <Button onClick={() => save(true)} loading={saving.isPending}>
            {t('exercises.theyCame')}
          </Button>
          <Button variant="secondary" onClick={() => save(false)} disabled={saving.isPending}>
            {t('exercises.theyDidNotCome')}
          </Button>
        </div>
      </div>
    </details>
  );
}
