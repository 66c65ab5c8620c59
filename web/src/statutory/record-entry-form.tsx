import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryEntry, StatutoryRecord } from '../../../src/contract/statutory.js';
import { useSay } from '../language/use-say.js';
import { calendarDay } from '../time/calendar-day.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { useMe } from '../session/use-me.js';
import { useDeed } from '../wire/use-deed.js';
import { statutoryRecord } from './statutory.reads.js';

const duties: readonly StatutoryEntry['duty'][] = ['plan_revision', 'plan_exercise', 'call_list', 'evaluation'];

type Props = { record: StatutoryRecord; onSaved: (words: string) => void; onCancel: () => void };

/** Writes down what was done, with the day and the name filled in. */
export function RecordEntryForm({ record, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const name = useMe().me?.person.name ?? '';
  const waiting = record.evaluations.filter(({ kind, evaluatedOn }) => kind === 'incident' && evaluatedOn === null);
  const [draft, setDraft] = useState(() => ({
    duty: 'plan_revision' as StatutoryEntry['duty'],
    on: calendarDay(new Date()),
    doneBy: name,
    note: '',
    incidentId: waiting[0]?.id ?? '',
  }));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { municipalityId } = record;
  const saving = useDeed<StatutoryRecord>((now) => {
    client.setQueryData(statutoryRecord(municipalityId).queryKey, now);
    onSaved(t('statutory.recorded', { what: t(`duty.${draft.duty}`), date: say.date(draft.on) }));
  });
  const isEvaluation = draft.duty === 'evaluation';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { duty, on, incidentId } = draft;
    const [doneBy, note] = [draft.doneBy.trim(), draft.note.trim()];
    const body = { duty, on, ...(doneBy && { doneBy }), ...(note && { note }), ...(isEvaluation && { incidentId }) };
    saving.mutate({ path: `/municipalities/${municipalityId}/statutory-record/entries`, body });
  };
  return (
    <form className="stack card no-print" onSubmit={submit} aria-label={t('statutory.record')}>
      <SelectField
        label={t('statutory.what')}
        value={draft.duty}
        options={duties
          .filter((duty) => duty !== 'evaluation' || waiting.length > 0)
          .map((duty) => ({ value: duty, name: t(`duty.${duty}`) }))}
        onChange={(duty) => change({ duty: duty as StatutoryEntry['duty'] })}
      />
      {isEvaluation && (
        <SelectField
          label={t('statutory.incident')}
          value={draft.incidentId}
          options={waiting.map(({ id, title, isExercise, on }) => ({
            value: id,
            name: [isExercise && t('exercise.word'), title, say.date(on)].filter(Boolean).join(' · '),
          }))}
          onChange={(incidentId) => change({ incidentId })}
        />
      )}
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} />
      <Textfield
        label={t('statutory.doneBy')}
        value={draft.doneBy}
        onChange={(event) => change({ doneBy: event.target.value })}
        maxLength={120}
      />
      <Textfield
        label={t('statutory.note')}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
        maxLength={2000}
      />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}
