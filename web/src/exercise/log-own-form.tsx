import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseType } from '../../../src/contract/exercises.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { exerciseTypes, ownDraft, toOwnExercise, type OwnDraft } from './exercise.rules.js';

/** Writes down the group's own evening: six fields, the day filled in. */
export function LogOwnForm({ groupId, onDone }: { groupId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<OwnDraft>(() => ownDraft(calendarDay(new Date())));
  const change = (part: Partial<OwnDraft>) => setDraft({ ...draft, ...part });
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: exerciseReads.ofGroup(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: '/exercises', body: toOwnExercise(groupId, draft) });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t('exercises.logOwn')}>
      <Textfield
        label={t('exercises.what')}
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
      <NumberField
        label={t('exercises.participants')}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        max={100_000}
      />
      <Textfield
        className="number-field"
        label={t('exercises.hours')}
        inputMode="decimal"
        value={draft.hours}
        onChange={(event) => change({ hours: event.target.value })}
      />
      <Textfield
        multiline
        rows={3}
        label={t('exercises.improve')}
        value={draft.improve}
        onChange={(event) => change({ improve: event.target.value })}
        maxLength={4000}
      />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onDone} />
    </form>
  );
}
