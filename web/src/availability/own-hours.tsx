import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyHours } from '../../../src/contract/availability.js';
import { SelectField } from '../parts/select-field.js';
import { dayChoices, hoursOn, sayHours, weekdays, withHours, withoutHours } from './week.rules.js';

type Props = { weekly: WeeklyHours[] | null; onChange: (weekly: WeeklyHours[] | null) => void };
type Choice = keyof typeof dayChoices;

const daysOf = (chosen: string): readonly number[] =>
  chosen in dayChoices ? dayChoices[chosen as Choice] : [Number(chosen)];

/** The week as it is told, hour by hour, and hours of one's own for those whom the parts of a day do not fit. */
export function OwnHours({ weekly, onChange }: Props) {
  const { t } = useTranslation();
  const [days, setDays] = useState('workdays');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  // A clock that says midnight means the end of the day here.
  const end = to === '00:00' ? '24:00' : to;
  const isWhole = from !== '' && to !== '' && from < end;
  const options = [
    ...(Object.keys(dayChoices) as Choice[]).map((value) => ({ value, name: t([`availability.days.${value}`]) })),
    ...weekdays.map((day) => ({ value: String(day), name: t([`availability.day.${day}`]) })),
  ];
  return (
    <details>
      <summary>{t('availability.ownHours')}</summary>
      <div className="stack">
        {weekly !== null && <ToldHours weekly={weekly} onChange={onChange} />}
        <SelectField label={t('availability.whichDays')} value={days} options={options} onChange={setDays} />
        <div className="date-row">
          <Clock label={t('availability.fromClock')} value={from} onChange={setFrom} />
          <Clock label={t('availability.toClock')} value={to} onChange={setTo} />
        </div>
        <div>
          <Button
            variant="secondary"
            disabled={!isWhole}
            onClick={() => onChange(withHours(weekly ?? [], daysOf(days), { from, to: end }))}
          >
            {t('availability.addHours')}
          </Button>
        </div>
        {weekly === null && <p className="quiet">{t('availability.ownHoursInstead')}</p>}
      </div>
    </details>
  );
}

function ToldHours({ weekly, onChange }: { weekly: WeeklyHours[]; onChange: Props['onChange'] }) {
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
