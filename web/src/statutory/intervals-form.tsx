import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryIntervals, StatutoryRecord } from '../../../src/contract/statutory.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { useDeed } from '../wire/use-deed.js';
import { statutoryRecord } from './statutory.reads.js';

const longest: StatutoryIntervals = { revisionMonths: 12, exerciseMonths: 24, callListMonths: 12 };

/** How often the municipality has bound itself to do it; never less often than the regulation. */
export function IntervalsForm({ record, onDone }: { record: StatutoryRecord; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Record<keyof StatutoryIntervals, number | null>>(record.intervals);
  const [responsible, setResponsible] = useState(
    () => new Map(record.duties.map((one) => [one.duty, one.responsible ?? ''])),
  );
  const { municipalityId, version } = record;
  const saving = useDeed<StatutoryRecord>((now) => {
    client.setQueryData(statutoryRecord(municipalityId).queryKey, now);
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/municipalities/${municipalityId}/statutory-record/intervals`;
    const named = Object.fromEntries([...responsible].map(([duty, name]) => [duty, name.trim() || null]));
    saving.mutate({ method: 'PUT', path, body: { ...draft, responsible: named }, version });
  };
  return (
    <form className="stack card no-print" onSubmit={submit} aria-label={t('statutory.intervals')}>
      <p className="quiet">{t('statutory.intervalsHelp')}</p>
      {(Object.keys(longest) as (keyof StatutoryIntervals)[]).map((which) => (
        <NumberField
          key={which}
          label={t(`interval.${which}`)}
          value={draft[which]}
          onChange={(months) => setDraft({ ...draft, [which]: months })}
          min={1}
          max={longest[which]}
          suffix={t('statutory.monthsUnit')}
          required
        />
      ))}
      {record.duties.map(({ duty }) => (
        <Textfield
          key={duty}
          label={t('statutory.responsibleFor', { duty: t(`duty.${duty}`) })}
          value={responsible.get(duty) ?? ''}
          onChange={(event) => setResponsible(new Map(responsible).set(duty, event.target.value))}
          maxLength={120}
        />
      ))}
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onDone} />
    </form>
  );
}
