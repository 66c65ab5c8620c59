import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { WeeklyHours } from '../../../src/contract/availability.js';
import { SelectField } from '../parts/select-field.js';
import {
  dayChoices,
  hoursOn,
  noHours,
  sayHours,
  weekdays,
  withoutHours,
  withTyped,
  type TypedHours,
} from './week.rules.js';

type Change = (weekly: WeeklyHours[] | null) => void;
type Props = {
  weekly: WeeklyHours[] | null;
  typed: TypedHours;
  onType: (typed: TypedHours) => void;
  onChange: Change;
};

/** The week as it is told, hour by hour, and hours of one's own for those whom the parts of a day do not fit. */
export function OwnHours({ weekly, typed, onType, onChange }: Props) {
  const { t } = useTranslation();
  const { days, from, to } = typed;
  const isWhole = withTyped(weekly, typed) !== weekly;
  const options = [
    ...(Object.keys(dayChoices) as (keyof typeof dayChoices)[]).map((value) => ({
      value,
      name: t([`availability.days.${value}`]),
    })),
    ...weekdays.map((day) => ({ value: String(day), name: t([`availability.day.${day}`]) })),
  ];
  return (
    <details>
      <summary>{t('availability.ownHours')}</summary>
      <div className="stack">
        {weekly !== null && <ToldHours weekly={weekly} onChange={onChange} />}
        <SelectField
          label={t('availability.whichDays')}
          value={days}
          options={options}
          onChange={(chosen) => onType({ ...typed, days: chosen })}
        />
        <div className="date-row">
          <Clock
            label={t('availability.fromClock')}
            value={from}
            onChange={(clock) => onType({ ...typed, from: clock })}
          />
          <Clock label={t('availability.toClock')} value={to} onChange={(clock) => onType({ ...typed, to: clock })} />
        </div>
        <div>
          <Button
            variant="secondary"
            disabled={!isWhole}
            onClick={() => {
              onChange(withTyped(weekly, typed));
              onType(noHours);
            }}
          >
            {t('availability.addHours')}
          </Button>
        </div>
        {weekly === null && <p className="quiet">{t('availability.ownHoursInstead')}</p>}
      </div>
    </details>
  );
}

function ToldHours({ weekly, onChange }: { weekly: WeeklyHours[]; onChange: Change }) {
  const { t } = useTranslation();
  const all = weekdays.flatMap((weekday) => hoursOn(weekly, weekday).map((hours) => ({ weekday, hours })));
  return (
    <ul className="plain-list">
      {all.map(({ weekday, hours }) => {
        const said = `${t([`availability.day.${weekday}`])} ${sayHours(hours)}`;
        return (
          <li key={said} className="member">
            <span>{said}</span>
            <Button
              variant="tertiary"
              aria-label={t('availability.removeHours', { hours: said })}
              onClick={() => onChange(withoutHours(weekly, weekday, hours))}
            >
              {t('availability.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Clock({ label, value, onChange }: { label: string; value: string; onChange: (clock: string) => void }) {
  return <Textfield type="time" label={label} value={value} onChange={(event) => onChange(event.target.value)} />;
}
