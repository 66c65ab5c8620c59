import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useSay } from '../language/use-say.js';
import { TitledSection } from '../parts/titled-section.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { ChangeFollowUpForm, TakeOnForm } from './follow-up-form.js';

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
            {parties.includes(followUp.groupId) &&
              (followUp.state === 'open' ? <Open followUp={followUp} /> : <Done followUp={followUp} />)}
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

/** What is still to be done can be said to be done, and changed. */
function Open({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <ChangeFollowUpForm followUp={followUp} onDone={() => setChanging(false)} />;
  return (
    <>
      <Doing followUp={followUp} />
      <div>
        <Button
          variant="tertiary"
          onClick={() => setChanging(true)}
          aria-label={t('exercises.changeFollowUpOf', { text: followUp.text })}
        >
          {t('exercises.changeFollowUp')}
        </Button>
      </div>
    </>
  );
}

const again = (client: ReturnType<typeof useQueryClient>, id: string) =>
  void client.invalidateQueries({ queryKey: exerciseReads.exercise(id).queryKey });

/** What was said to be done by mistake can be taken up again; what was written of it stays. */
function Done({ followUp: { id, exerciseId, version, text } }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const opening = useDeed(() => again(client, exerciseId));
  return (
    <>
      <ProblemNote error={opening.error} />
      <div>
        <Button
          variant="tertiary"
          loading={opening.isPending}
          aria-label={t('exercises.reopenOf', { text })}
          onClick={() =>
            opening.mutate({ method: 'PATCH', path: `/follow-ups/${id}`, body: { state: 'open' }, version })
          }
        >
          {t('exercises.reopen')}
        </Button>
      </div>
    </>
  );
}

function Doing({ followUp: { id, exerciseId, version, text, evidence: known } }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [evidence, setEvidence] = useState(known ?? '');
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
