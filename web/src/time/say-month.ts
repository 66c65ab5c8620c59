import type { Language } from '../../../src/contract/manner.js';

const norwegian = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const english = 'January February March April May June July August September October November December'.split(' ');

/** A month `2026-12` as it stands above a page of a calendar: `desember 2026`. */
export function sayMonth(month: string, language: Language): string {
  const [year, number] = month.split('-');
  return `${(language === 'en' ? english : norwegian)[Number(number) - 1]} ${year}`;
}
