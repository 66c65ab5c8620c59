import { useTranslation } from 'react-i18next';
import type { WeeklyHours } from '../../../src/contract/availability.js';
import '../styles/availability.css';
import { dayParts, hasPart, turned, weekdays } from './week.rules.js';

type Props = { weekly: WeeklyHours[] | null; onChange: (weekly: WeeklyHours[] | null) => void };

/** The week as big buttons: each part of a day on or off. */
export function WeekTaps({ weekly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="stack week-taps">
      <legend className="ds-label">{t('availability.week')}</legend>
      {weekdays.map((weekday) => (
        <div key={weekday} className="week-day" role="group" aria-label={t([`availability.day.${weekday}`])}>
          <span aria-hidden="true">{t([`availability.dayShort.${weekday}`])}</span>
          {dayParts.map((part) => (
            <button
              key={part.key}
              type="button"
              className="week-part"
              aria-pressed={hasPart(weekly, weekday, part)}
              aria-label={t([`availability.part.${part.key}`])}
              onClick={() => onChange(turned(weekly, weekday, part))}
            >
              {part.from.slice(0, 2)}–{part.to.slice(0, 2)}
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
