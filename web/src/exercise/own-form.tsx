import { Textfield } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise, ExerciseState, ExerciseType } from '../../../src/contract/exercises.js';
import { useNow } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { exerciseTypes, isEveningToCome, ownDraft, toOwnTerms, type OwnDraft } from './exercise.rules.js';
import { Outcome, TimeAndPlace } from './plan-fields.js';

type Props = {
  groupId: string;
  /** The one to correct; a new one where there is none. */
  exercise?: Exercise;
  onSaved: (now: Exercise) => void;
  onCancel: () => void;
};

/** Plans the group's own evening, writes it down, or corrects it: six fields, the day filled in. */
export function OwnForm({ groupId, exercise, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const today = calendarDay(useNow());
  const saving = useDeed<Exercise>(onSaved, t('told.exercise'));
  const { draft, change, version } = useDraft<Exercise, OwnDraft>({
    thing: exercise,
    toDraft: (known) => ownDraft(today, known),
    error: saving.error,
  });
  const isToCome = isEveningToCome(draft.on, today, exercise);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const terms = toOwnTerms(draft, isToCome);
    if (!exercise) return saving.mutate({ path: '/exercises', body: { groupId, ...terms } });
    const state = stateAfter(isToCome);
    saving.mutate({ method: 'PATCH', path: `/exercises/${exercise.id}`, body: { ...terms, state }, version });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t(exercise ? 'exercises.edit' : 'exercises.logOwn')}>
      <Textfield
        label={t(isToCome ? 'exercises.whatToCome' : 'exercises.what')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        required
        maxLength={160}
      />
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} />
      <SelectField
        label={t('exercises.type')}
        value={draft.type}
        options={exerciseTypes.map((type) => ({ value: type, name: t(`exerciseType.${type}`) }))}
        onChange={(type) => change({ type: type as ExerciseType })}
      />
      {isToCome ? <TimeAndPlace draft={draft} change={change} /> : <Outcome draft={draft} change={change} />}
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}

/** What is corrected has been held, also where it was only planned; what was cancelled is planned anew. */
function stateAfter(isToCome: boolean): ExerciseState {
  return isToCome ? 'planned' : 'held';
}
