import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow, useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { useMe } from '../session/use-me.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { calendarDay } from '../time/calendar-day.js';
import { TitledSection } from '../parts/titled-section.js';

type Props = { exercise: Exercise; parties: readonly (string | null)[] };

/** What the parties have taken on after the exercise; each takes on things for itself. */
export function FollowUpsPart({ exercise, parties }: Props) {
  const { t } = useTranslation();
  const [party] = parties;
  return (
    <TitledSection title={t('exercises.followUps')}>
      {exercise.followUps.length === 0 && <p className="empty">{t('exercises.noFollowUps')}</p>}
      <ul className="plain-list stack">
        {exercise.followUps.map((followUp) => (
          <li key={followUp.id} className="card">
            <FollowUpFacts followUp={followUp} />
            {followUp.state === 'open' && parties.includes(followUp.groupId) && <Doing followUp={followUp} />}
          </li>
        ))}
      </ul>
      {party !== undefined && (
        <details className="card">
          <summary>{t('exercises.takeOn')}</summary>
          <TakeOnForm exercise={exercise} party={party} />
        </details>
      )}
    </TitledSection>
  );
}

function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const say = useSay();
  const { text, groupName, ownerName, dueOn, isOverdue, doneOn, evidence } = followUp;
  const stands = doneOn
    ? t('exercises.doneOn', { date: say.date(doneOn) })
    : t(isOverdue ? 'exercises.wasDue' : 'exercises.dueOn', { date: say.date(dueOn) });
  return (
    <>
      <strong>{text}</strong>
      <span>{[groupName ?? t('exercises.theMunicipality'), ownerName].join(' · ')}</span>
      <span className="quiet">{stands}</span>
      {evidence && <p className="said">{evidence}</p>}
    </>
  );
}

const again = (client: ReturnType<typeof useQueryClient>, id: string) =>
  void client.invalidateQueries({ queryKey: exerciseReads.exercise(id).queryKey });

function Doing({ followUp: { id, exerciseId, version, text } }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [evidence, setEvidence] = useState('');
  const saving = useDeed(() => again(client, exerciseId));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { state: 'done', evidence: evidence.trim() || null };
        saving.mutate({ method: 'PATCH', path: `/follow-ups/${id}`, body, version });
      }}
    >
      <Textfield
        label={t('exercises.evidence')}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
        maxLength={2000}
      />
      <ProblemNote error={saving.error} />
      <div>
        <Button
          type="submit"
          variant="secondary"
          loading={saving.isPending}
          aria-label={t('exercises.isDoneOf', { text })}
        >
          {t('exercises.isDone')}
        </Button>
      </div>
    </form>
  );
}

function TakeOnForm({ exercise, party }: { exercise: Exercise; party: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const name = useMe().me?.person.name ?? '';
  const now = useNow();
  const blank = { text: '', ownerName: name, dueOn: calendarDay(new Date(now.getTime() + 60 * 86_400_000)) };
  const [draft, setDraft] = useState(blank);
  const saving = useDeed(() => {
    setDraft(blank);
    again(client, exercise.id);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...draft, text: draft.text.trim(), ...(party !== null && { groupId: party }) };
    saving.mutate({ path: `/exercises/${exercise.id}/follow-ups`, body });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        label={t('exercises.whatToDo')}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        required
        maxLength={2000}
      />
      <Textfield
        label={t('exercises.who')}
        value={draft.ownerName}
        onChange={(event) => setDraft({ ...draft, ownerName: event.target.value })}
        required
        maxLength={120}
      />
      <DateField label={t('exercises.due')} value={draft.dueOn} onChange={(dueOn) => setDraft({ ...draft, dueOn })} />
      <ProblemNote error={saving.error} />
      <div>
        <Button type="submit" loading={saving.isPending}>
          {t('exercises.save')}
        </Button>
      </div>
    </form>
  );
}
