import { useTranslation } from 'react-i18next';
import type { WeeklyHours } from '../../../src/contract/availability.js';
import '../styles/availability.css';
import { OwnHours } from './own-hours.js';
import {
  dayParts,
  hoursIn,
  isWeekOf,
  sayHours,
  shareOf,
  turned,
  usualWeeks,
  weekdays,
  weekOf,
  type TypedHours,
  type UsualWeek,
} from './week.rules.js';

const pressed = { all: true, some: 'mixed', none: false } as const;

type Props = {
  weekly: WeeklyHours[] | null;
  typed: TypedHours;
  onType: (typed: TypedHours) => void;
  onChange: (weekly: WeeklyHours[] | null) => void;
};

/** The week as big buttons: each part of a day on, off, or on for some of its hours, which it shows. */
export function WeekTaps({ weekly, typed, onType, onChange }: Props) {
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
            <DayPart
              key={part.key}
              weekly={weekly}
              weekday={weekday}
              part={part}
              onTap={() => onChange(turned(weekly, weekday, part))}
            />
          ))}
        </div>
      ))}
      <OwnHours {...{ weekly, typed, onType, onChange }} />
    </fieldset>
  );
}

type PartProps = { weekly: Props['weekly']; weekday: number; part: (typeof dayParts)[number]; onTap: () => void };

function DayPart({ weekly, weekday, part, onTap }: PartProps) {
  const { t } = useTranslation();
  const share = shareOf(weekly, weekday, part);
  const told = hoursIn(weekly, weekday, part).map(sayHours).join(', ');
  const name = `${sayHours(part)} ${t([`availability.part.${part.key}`])}`;
  return (
    <button
      type="button"
      className="week-part"
      aria-pressed={pressed[share]}
      aria-label={share === 'some' ? t('availability.onlySome', { part: name, hours: told }) : name}
      onClick={onTap}
    >
      {share === 'some' ? told : sayHours(part)}
    </button>
  );
}
