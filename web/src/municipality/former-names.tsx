import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/use-say.js';
import { reads } from '../wire/reads.js';

/** What the municipality has been called and what it came from; nothing where nothing has happened. */
export function FormerNames({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const events = useQuery(reads.municipality(municipalityId)).data?.events ?? [];
  if (events.length === 0) return null;
  const names = (called: readonly { number: string; name: string }[]) =>
    called.map(({ number, name }) => `${name} (${number})`).join(', ');
  return (
    <details className="card">
      <summary>{t('map.history')}</summary>
      <ul>
        {events.map(({ on, kind, from, to }) => (
          <li key={on + kind + names(from)}>
            {say.date(on)}: {names(from)} → {names(to)} ({t(`mapKind.${kind}`)})
          </li>
        ))}
      </ul>
    </details>
  );
}
