import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The checks that everybody knows; others are named by the group itself. */
export const commonChecks = [
  'look_over',
  'test_run',
  'contents',
  'batteries',
  'electrical',
  'gas',
  'roadworthy',
] as const;

/** What checks are called: the common ones in the reader's language, a group's own as they were written; and back again. */
export function useWhat() {
  const { t } = useTranslation();
  return useMemo(() => {
    const words = new Map<string, string>(commonChecks.map((what) => [what, t(`store.what.${what}`)]));
    const codes = new Map([...words].map(([code, word]) => [word.toLowerCase(), code]));
    return {
      say: (what: string) => words.get(what) ?? what,
      read: (word: string) => codes.get(word.toLowerCase()) ?? word,
      all: [...words.values()],
    };
  }, [t]);
}
