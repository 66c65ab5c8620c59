import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { reads } from '../wire/reads.js';

/** The way to what one's own groups have, to look things up and to say what must be mended. */
export function MyStores() {
  const grants = useMe().me?.grants ?? [];
  const groups = new Set(grants.flatMap(({ role, groupId }) => (role === 'volunteer' && groupId ? [groupId] : [])));
  return [...groups].map((groupId) => <MyStore key={groupId} groupId={groupId} />);
}

function MyStore({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  return (
    <nav className="deeds" aria-label={t('home.equipment', { name })}>
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('home.equipment', { name })}
      </Link>
      <Link to="/gruppe/$groupId/vedlikehold" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('store.needs.report')}
      </Link>
    </nav>
  );
}
