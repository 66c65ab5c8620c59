import { useTranslation } from 'react-i18next';

/** What a check is called: the common ones in the reader's language, a group's own as it was written. */
export function useWhat(): (what: string) => string {
  const { t } = useTranslation();
  return (what) => t([`store.what.${what}`, 'store.what.own'], { name: what });
}
