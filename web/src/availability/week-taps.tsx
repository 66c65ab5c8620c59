import { useTranslation } from 'react-i18next';
import type { WeeklyHours } from '../../../src/contract/availability.js';
import '../styles/availability.css';
import { dayParts, hasPart, isWeekOf, turned, usualWeeks, weekdays, weekOf, type UsualWeek } from './week.rules.js';

const hoursOf = ({ from, to }: (typeof dayParts)[number]) => `${from.slice(0, 2)}–${to.slice(0, 2)}`;

type Props = { weekly: WeeklyHours[] | null; onChange: (weekly: WeeklyHours[] | null) => void };

/** The week as big buttons: each part of a day on or off. */
export function WeekTaps({ weekly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="plain-fieldset stack week-taps">
      <legend className="ds-label">{t('availability.week')}</legend>
      <div className="deeds">
        {(Object.keys(usualWeeks) as UsualWeek[]).map((usual) => (
          <button
            key={usual}
            type="button"
            className="week-part week-usual"
            aria-pressed={isWeekOf(weekly, usual)}
            onClick={() => onChange(weekOf(usual))}
          >
            {t([`availability.usual.${usual}`])}
          </button>
        ))}
      </div>
      {weekdays.map((weekday) => (
        <div key={weekday} className="week-day" role="group" aria-label={t([`availability.day.${weekday}`])}>
          <span aria-hidden="true">{t([`availability.dayShort.${weekday}`])}</span>
          {dayParts.map((part) => (
            <button
              key={part.key}
              type="button"
              className="week-part"
              aria-pressed={hasPart(weekly, weekday, part)}
              aria-label={`${hoursOf(part)} ${t([`availability.part.${part.key}`])}`}
              onClick={() => onChange(turned(weekly, weekday, part))}
            >
              {hoursOf(part)}
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
