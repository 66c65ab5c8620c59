import type { Language } from '../../contract/manner.js';

/** What stands on a sheet of labels besides the things themselves. */
export const labelTexts: Readonly<Record<Language, { title: string; scan: string }>> = {
  nb: { title: 'Merkelapper', scan: 'Skann og si hvordan det er' },
  nn: { title: 'Merkelappar', scan: 'Skann og sei korleis det er' },
  en: { title: 'Labels', scan: 'Scan and say how it is' },
};
