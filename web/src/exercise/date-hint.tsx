import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exerciseReads } from './exercise.reads.js';

type Props = { on: string; startsAt: string; endsAt: string };

/** Says so when the day is a public holiday, or the time one at which volunteers are at work. */
export function DateHint({ on, startsAt, endsAt }: Props) {
  const { t } = useTranslation();
  const hints = useQuery(exerciseReads.hints(on, startsAt, endsAt)).data;
  const said = [
    hints?.holiday && t('exercises.isHoliday', { name: t(`holiday.${hints.holiday}`) }),
    hints?.isWorkingHours && t('exercises.isWorkingHours'),
  ].filter(Boolean);
  return <p role="status">{said.join(' ')}</p>;
}
