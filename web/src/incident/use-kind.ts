import { useTranslation } from 'react-i18next';

/** The kinds that are offered, by the word that is kept; any other may be written. */
export const usualKinds = {
  Flom: 'flood',
  Skred: 'landslide',
  Brann: 'fire',
  Evakuering: 'evacuation',
  Strømbrudd: 'power',
  Uvær: 'storm',
  Leteaksjon: 'search',
  Ulykke: 'accident',
} as const;

type UsualKind = keyof typeof usualKinds;

const isUsual = (kind: string): kind is UsualKind => Object.hasOwn(usualKinds, kind);
const codes: ReadonlySet<string> = new Set(Object.values(usualKinds));

/** Names a kind of incident in the reader's language, also where another client keeps it in English; one of the municipality's own naming is shown as it was written. */
export function useKind() {
  const { t } = useTranslation();
  return (kind: string) => {
    const code = isUsual(kind) ? usualKinds[kind] : kind;
    return codes.has(code) ? t([`kind.${code}`]) : kind;
  };
}
