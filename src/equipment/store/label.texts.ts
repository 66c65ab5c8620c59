import type { Language } from '../../contract/manner.js';

const of = (word: string) => (first: number, last: number, total: number) => `${first}–${last} ${word} ${total}`;

type Texts = { title: string; scan: string; which: (first: number, last: number, total: number) => string };

/** What stands on a sheet of labels besides the things themselves. */
export const labelTexts: Readonly<Record<Language, Texts>> = {
  nb: { title: 'Merkelapper', scan: 'Skann og si hvordan det er', which: of('av') },
  nn: { title: 'Merkelappar', scan: 'Skann og sei korleis det er', which: of('av') },
  en: { title: 'Labels', scan: 'Scan and say how it is', which: of('of') },
};
