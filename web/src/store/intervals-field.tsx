import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../parts/date-field.js';
import { NumberField } from '../parts/number-field.js';
import { newInterval, type IntervalDraft } from './interval.rules.js';
import { useWhat } from './use-what.js';

type Props = { value: readonly IntervalDraft[]; onChange: (value: IntervalDraft[]) => void; hasDays?: boolean };

/** Which checks come again, how often, and whether the thing can be used without; of a thing also the next day of each. */
export function IntervalsField({ value, onChange, hasDays = false }: Props) {
  const { t } = useTranslation();
  const { all } = useWhat();
  const id = useId();
  const put = (place: number, part: Partial<IntervalDraft>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <>
      <datalist id={id}>
        {all.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </datalist>
      {value.map((one, place) => (
        <fieldset key={place} className="plain-fieldset stack interval">
          <legend className="ds-label">{one.what || t('store.interval.new')}</legend>
          <Textfield
            label={t('store.interval.what')}
            list={id}
            value={one.what}
            onChange={(event) => put(place, { what: event.target.value })}
            required
            maxLength={60}
          />
          <NumberField
            label={t('store.interval.every')}
            suffix={t('statutory.monthsUnit')}
            value={one.everyMonths}
            onChange={(everyMonths) => put(place, { everyMonths })}
            min={1}
            max={120}
            required
          />
          {hasDays && (
            <DateField
              label={t('store.interval.next')}
              value={one.dueOn ?? ''}
              onChange={(dueOn) => put(place, { dueOn })}
              required={false}
            />
          )}
          <Checkbox
            label={t('store.interval.matters')}
            checked={one.matters}
            onChange={(event) => put(place, { matters: event.target.checked })}
          />
          <div>
            <Button
              variant="tertiary"
              onClick={() => onChange(value.filter((_, at) => at !== place))}
              aria-label={t('store.interval.removeName', { name: one.what })}
            >
              {t('store.interval.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" disabled={value.length >= 10} onClick={() => onChange([...value, newInterval])}>
          {t('store.interval.add')}
        </Button>
      </div>
    </>
  );
}
