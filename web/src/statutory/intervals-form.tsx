import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryIntervals, StatutoryRecord } from '../../../src/contract/statutory.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { statutoryRecord } from './statutory.reads.js';

const longest: StatutoryIntervals = { revisionMonths: 12, exerciseMonths: 24, callListMonths: 12 };

type Draft = Record<keyof StatutoryIntervals, number | null> & { responsible: Record<string, string> };

const draftOf = ({ intervals, duties }: StatutoryRecord): Draft => ({
  ...intervals,
  responsible: Object.fromEntries(duties.map(({ duty, responsible }) => [duty, responsible ?? ''])),
});

type Props = { record: StatutoryRecord; onSaved: () => void; onCancel: () => void };

/** How often the municipality has bound itself to do it; never less often than the regulation. */
export function IntervalsForm({ record, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { municipalityId } = record;
  const saving = useDeed<StatutoryRecord>((now) => {
    client.setQueryData(statutoryRecord(municipalityId).queryKey, now);
    onSaved();
  });
  const { draft, change, version } = useDraft({ thing: record, toDraft: () => draftOf(record), error: saving.error });
  const { responsible, ...months } = draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/municipalities/${municipalityId}/statutory-record/intervals`;
    const named = Object.fromEntries(Object.entries(responsible).map(([duty, name]) => [duty, name.trim() || null]));
    saving.mutate({ method: 'PUT', path, body: { ...months, responsible: named }, version });
  };
  return (
    <form className="stack card no-print" onSubmit={submit} aria-label={t('statutory.intervals')}>
      <p className="quiet">{t('statutory.intervalsHelp')}</p>
      {(Object.keys(longest) as (keyof StatutoryIntervals)[]).map((which) => (
        <NumberField
          key={which}
          label={t(`interval.${which}`)}
          value={months[which]}
          onChange={(count) => change({ [which]: count })}
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
          value={responsible[duty] ?? ''}
          onChange={(event) => change({ responsible: { ...responsible, [duty]: event.target.value } })}
          maxLength={120}
        />
      ))}
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onCancel} />
    </form>
  );
}
