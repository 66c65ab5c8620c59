import { useTranslation } from 'react-i18next';
import type { Qualification } from '../../../src/contract/qualifications.js';
import { useLanguage, useNow, useSay } from '../language/use-say.js';
import { Icon, type IconName } from '../parts/icon.js';
import { calendarDay } from '../time/calendar-day.js';
import '../styles/findings.css';
import { standingOf, type Standing } from './course.rules.js';

const icons: Readonly<Record<Standing, IconName>> = {
  reported: 'clock',
  confirmed: 'yes',
  declined: 'no',
  ending: 'clock',
  ended: 'warning',
};

/** A course, how it stands in words and with a drawing, and until when it holds; whose it is where that is given. */
export function CourseFacts({ course, whose }: { course: Qualification; whose?: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { names, obtainedOn, validTo, word } = course;
  const standing = standingOf(course, calendarDay(useNow()));
  return (
    <div className="course-facts">
      {whose && <strong>{whose}</strong>}
      {whose ? <span>{names[language]}</span> : <strong>{names[language]}</strong>}
      <span className="finding">
        <Icon name={icons[standing]} /> <span>{t([`courses.state.${standing}`])}</span>
      </span>
      {word && <q className="said">{word}</q>}
      <span className="quiet">
        {say.date(obtainedOn)}
        {validTo && ` · ${t('courses.validTo', { date: say.date(validTo) })}`}
      </span>
    </div>
  );
}
