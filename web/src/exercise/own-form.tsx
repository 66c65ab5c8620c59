import { Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise, ExerciseType } from '../../../src/contract/exercises.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseTypes, ownDraft, toOwnTerms, type OwnDraft } from './exercise.rules.js';

type Props = {
  groupId: string;
  /** The one to correct; a new one where there is none. */
  exercise?: Exercise;
  onSaved: (now: Exercise) => void;
  onCancel: () => void;
};

/** Writes down the group's own evening, or corrects it: six fields, the day filled in. */
export function OwnForm({ groupId, exercise, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<OwnDraft>(() => ownDraft(calendarDay(new Date()), exercise));
  const change = (part: Partial<OwnDraft>) => setDraft({ ...draft, ...part });
  const saving = useDeed<Exercise>(onSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const terms = toOwnTerms(draft);
    if (!exercise) return saving.mutate({ path: '/exercises', body: { groupId, ...terms } });
    const { id, version } = exercise;
    saving.mutate({ method: 'PATCH', path: `/exercises/${id}`, body: terms, version });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t(exercise ? 'exercises.edit' : 'exercises.logOwn')}>
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
      <HoursField label={t('exercises.hours')} value={draft.hours} onChange={(hours) => change({ hours })} />
      <Textfield
        multiline
        rows={3}
        label={t('exercises.improve')}
        value={draft.improve}
        onChange={(event) => change({ improve: event.target.value })}
        maxLength={4000}
      />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}
