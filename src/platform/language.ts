import type { Language } from '../contract/manner.js';

const known: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The reader's language by `Accept-Language`, in her order of preference; bokmål where nothing fits. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 500).split(',');
  const ranked = wishes.map((wish, index) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    return { language: known[tag.split('-')[0] ?? ''], quality: Number.isFinite(quality) ? quality : 0, index };
  });
  ranked.sort((a, b) => b.quality - a.quality || a.index - b.index);
  return ranked.find(({ language, quality }) => language && quality > 0)?.language ?? 'nb';
}
