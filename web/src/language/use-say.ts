import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/manner.js';
import { sayMonth } from '../time/say-month.js';
import { sayCalendarDate, sayClock, sayDay, sayForArchive, sayShort, sayTime, sayWallClock } from '../time/say-time.js';

/** The time, at most half a minute old. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The language that texts are in now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

/** Times and numbers in the reader's words. */
export function useSay() {
  const language = useLanguage();
  const now = useNow();
  return useMemo(
    () => ({
      time: (instant: string | Date) => sayTime(instant, now, language),
      short: (instant: string | Date) => sayShort(instant, now, language),
      day: (instant: string | Date) => sayDay(instant, now, language),
      clock: (instant: string | Date, withSeconds = false) => sayClock(instant, language, withSeconds),
      archive: (instant: string | Date, withSeconds = false) => sayForArchive(instant, language, withSeconds),
      wallClock: (time: string) => sayWallClock(time, language),
      month: (month: string) => sayMonth(month, language),
      date: (calendarDate: string) => sayCalendarDate(calendarDate, language),
      number: (value: number) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(value),
    }),
    [language, now],
  );
}
