import type { DocumentTexts } from './agreement-document.shape.js';

/** A calendar date as it is printed. */
export const dated = (date: string, { locale }: DocumentTexts) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
