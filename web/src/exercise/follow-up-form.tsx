import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../../src/contract/exercise-parts.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { useMe } from '../session/use-me.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { exerciseReads } from './exercise.reads.js';

type Draft = Pick<FollowUp, 'text' | 'ownerName' | 'dueOn'>;
type Deed = Parameters<ReturnType<typeof useDeed>['mutate']>[0];
type Props = {
  exerciseId: string;
  /** The one to change; a new one where there is none. */
  followUp?: FollowUp;
  blank: Draft;
  toDeed: (draft: Draft, version?: number) => Deed;
  onSaved?: () => void;
  onCancel?: () => void;
};

/** What is to be done, by whom and by when. */
function FollowUpForm({ exerciseId, followUp, blank, toDeed, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: exerciseReads.exercise(exerciseId).queryKey });
    onSaved?.();
  }, t('told.saved'));
  const { draft, change, version } = useDraft({ thing: followUp, toDraft: () => blank, error: saving.error });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(toDeed({ ...draft, text: draft.text.trim(), ownerName: draft.ownerName.trim() }, version), {
      onSuccess: () => change(blank),
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        label={t('exercises.whatToDo')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        required
        maxLength={2000}
      />
      <Textfield
        label={t('exercises.who')}
        value={draft.ownerName}
        onChange={(event) => change({ ownerName: event.target.value })}
        required
        maxLength={120}
      />
      <DateField label={t('exercises.due')} value={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}

/** Takes something on for one's own party; two months are proposed. */
export function TakeOnForm({ exercise: { id }, party }: { exercise: Exercise; party: string | null }) {
  const name = useMe().me?.person.name ?? '';
  const now = useNow();
  const blank = { text: '', ownerName: name, dueOn: calendarDay(new Date(now.getTime() + 60 * 86_400_000)) };
  const groupId = party === null ? {} : { groupId: party };
  return (
    <FollowUpForm
      exerciseId={id}
      blank={blank}
      toDeed={(draft) => ({ path: `/exercises/${id}/follow-ups`, body: { ...draft, ...groupId } })}
    />
  );
}

/** Another day, other words, or somebody else to see to it. */
export function ChangeFollowUpForm({ followUp, onDone }: { followUp: FollowUp; onDone: () => void }) {
  const { id, exerciseId, text, ownerName, dueOn } = followUp;
  return (
    <FollowUpForm
      exerciseId={exerciseId}
      followUp={followUp}
      blank={{ text, ownerName, dueOn }}
      toDeed={(body, version) => ({ method: 'PATCH', path: `/follow-ups/${id}`, body, version })}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
