import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../src/contract/manner.js';
import { nb } from './nb.js';
import { readLanguage } from './read-language.js';

const kept = 'beredt.language';

/** The languages by the name that their own readers know. */
export const languages: readonly { tag: Language; name: string }[] = [
  { tag: 'nb', name: 'Bokmål' },
  { tag: 'nn', name: 'Nynorsk' },
  { tag: 'en', name: 'English' },
];

const loaders: Record<Language, () => Promise<object>> = {
  nb: async () => nb,
  nn: async () => (await import('./nn.js')).nn,
  en: async () => (await import('./en.js')).en,
};

const isLanguage = (tag: string | null): tag is Language => languages.some((language) => language.tag === tag);

/** The language chosen on this machine, or null when nobody has chosen. */
export function chosenLanguage(): Language | null {
  const tag = localStorage.getItem(kept);
  return isLanguage(tag) ? tag : null;
}

/** Changes the language of every text; a choice by hand is remembered on this machine. */
export async function speak(language: Language, byHand: boolean): Promise<void> {
  if (byHand) localStorage.setItem(kept, language);
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loaders[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Starts in the language chosen before, else in that of the phone, else in bokmål. */
export async function startLanguage(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: { nb: { translation: nb } },
    lng: 'nb',
    fallbackLng: 'nb',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(chosenLanguage() ?? readLanguage(navigator.languages) ?? 'nb', false);
  return i18next;
}
