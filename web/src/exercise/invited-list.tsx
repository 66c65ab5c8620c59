import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseInvitation } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow, useSay } from '../language/use-say.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { durationOf, hoursFrom, written } from './exercise.rules.js';
import { InviteMore } from './invite-more.js';
import { TitledSection } from '../parts/titled-section.js';

const ofComing = { title: 'exercises.invited', nobody: 'exercises.nobodyInvited' } as const;
const ofPast = { title: 'exercises.whoWasThere', nobody: 'exercises.nobodyWritten' } as const;

/** Who is invited, what they have answered, and who came; whoever plans it writes down the last. */
export function InvitedList({ exercise, isPlanner }: { exercise: Exercise; isPlanner: boolean }) {
  const { t } = useTranslation();
  const { state, invitations, municipalityId } = exercise;
  const { hasCome, hasBeen } = passing(exercise, calendarDay(useNow()));
  const inviting = isPlanner && state !== 'cancelled' ? municipalityId : null;
  const words = hasBeen ? ofPast : ofComing;
  if (invitations.length === 0 && inviting === null) return null;
  return (
    <TitledSection title={t(words.title)}>
      {invitations.length === 0 && <p className="empty">{t(words.nobody)}</p>}
      <ul className="plain-list stack">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="card">
            <InvitedFacts invitation={invitation} hasBeen={hasBeen} />
            {isPlanner && hasCome && <Attendance exercise={exercise} invitation={invitation} />}
          </li>
        ))}
      </ul>
      {inviting !== null && <InviteMore exercise={exercise} municipalityId={inviting} hasBeen={hasBeen} />}
    </TitledSection>
  );
}

/** From its own day on it can be said who came; once it has been, nobody is invited any more. */
function passing({ state, on }: Exercise, today: string): { hasCome: boolean; hasBeen: boolean } {
  return { hasCome: state !== 'cancelled' && on <= today, hasBeen: state === 'held' || on < today };
}

function InvitedFacts({ invitation, hasBeen }: { invitation: ExerciseInvitation; hasBeen: boolean }) {
  const { t } = useTranslation();
  const { kind, name, answer } = invitation;
  const answered = useAnswer(invitation);
  const isSaid = answer !== null || !hasBeen;
  const said = [t(`invitedKind.${kind}`), isSaid && answered, ...useCame(invitation)];
  return (
    <>
      <strong>{name}</strong>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {answer?.text && <p className="said">{answer.text}</p>}
    </>
  );
}

/** What a group has answered, and whether that was for another day. */
function useAnswer({ kind, answer }: ExerciseInvitation): string | null {
  const { t } = useTranslation();
  if (answer === null) return kind === 'group' ? t('exercises.notAnswered') : null;
  const word = t(`invitationAnswer.${answer.answer}`);
  const said = answer.headcount ? t('exercises.answerCount', { answer: word, count: answer.headcount }) : word;
  return answer.isForAnotherDay ? t('exercises.answeredBefore', { answer: said }) : said;
}

/** Whether they came, how many and for how long, once that has been written down. */
function useCame({ attended, headcount, hours }: ExerciseInvitation): string[] {
  const { t } = useTranslation();
  const say = useSay();
  if (attended === null) return [];
  if (!attended) return [t('exercises.notAttended')];
  const came = headcount === null ? t('exercises.attended') : t('exercises.came', { count: headcount });
  return [came, ...(hours === null ? [] : [t('exercises.took', { hours: say.number(hours) })])];
}

function Attendance({ exercise, invitation }: { exercise: Exercise; invitation: ExerciseInvitation }) {
  const { t } = useTranslation();
  const { id, version } = exercise;
  const client = useQueryClient();
  const [count, setCount] = useState(invitation.headcount ?? invitation.answer?.headcount ?? null);
  const [hours, setHours] = useState(invitation.hours === null ? durationOf(exercise) : written(invitation.hours));
  const saving = useDeed<Exercise>((now) => client.setQueryData(exerciseReads.exercise(id).queryKey, now));
  const save = (attended: boolean) =>
    saving.mutate({
      method: 'PATCH',
      path: `/exercises/${id}/invitations/${invitation.id}`,
      body: { attended, headcount: attended ? count : null, hours: attended ? hoursFrom(hours) : null },
      version,
    });
  return (
    <details>
      <summary aria-label={t('exercises.attendanceOf', { name: invitation.name })}>{t('exercises.attendance')}</summary>
      <div className="stack">
        <NumberField label={t('exercises.participants')} value={count} onChange={setCount} max={100_000} />
        <HoursField label={t('exercises.hours')} value={hours} onChange={setHours} />
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
