import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow, useSay } from '../language/use-say.js';
import { clockTime, toClock } from '../time/oslo.js';

const daysAhead = [0, 1, 2, 3, 4, 5, 6, 7];

type Props = { label: string; value: string; onChange: (instant: string) => void; description?: string };

/** A day and a clock time; a time that has passed today is taken as tomorrow's until a day is chosen. */
export function TimeField({ label, value, onChange, description }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const [isDayChosen, setDayChosen] = useState(false);
  const now = useNow();
  const { dayOffset, clock } = value === '' ? { dayOffset: 0, clock: '' } : toClock(new Date(value), now);
  const [day, setDay] = useState(dayOffset);

  const take = (typed: string, onDay: number, chosen: boolean) => {
    const today = clockTime(onDay, typed, now);
    const isPast = today !== null && !chosen && today.getTime() < now.getTime() - 60_000;
    const instant = isPast ? clockTime(onDay + 1, typed, now) : today;
    setDay(isPast ? onDay + 1 : onDay);
    onChange(instant?.toISOString() ?? '');
  };

  return (
    <fieldset className="time-field">
      <legend className="ds-label">{label}</legend>
      {description && <p className="quiet">{description}</p>}
      <div className="time-field-row">
        <label className="ds-sr-only" htmlFor={`${id}-clock`}>
          {t('time.clockOf', { label })}
        </label>
        <input
          id={`${id}-clock`}
          className="ds-input"
          type="time"
          value={clock}
          onChange={(event) => take(event.target.value, isDayChosen ? day : 0, isDayChosen)}
        />
        <label className="ds-sr-only" htmlFor={`${id}-day`}>
          {t('time.dayOf', { label })}
        </label>
        <select
          id={`${id}-day`}
          className="ds-input"
          value={value === '' ? day : dayOffset}
          onChange={(event) => {
            setDayChosen(true);
            setDay(Number(event.target.value));
            take(clock, Number(event.target.value), true);
          }}
        >
          {daysAhead.map((ahead) => (
            <option key={ahead} value={ahead}>
              {say.day(new Date(now.getTime() + ahead * 86_400_000))}
            </option>
          ))}
        </select>
        {value !== '' && <output>= {say.time(value)}</output>}
      </div>
    </fieldset>
  );
}
