import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What else can be done with what the group has. */
export function StoreDeeds({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  return (
    <nav className="deeds" aria-label={t('store.deeds')}>
      <Link to="/gruppe/$groupId/vedlikehold" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('store.needs.title')}
      </Link>
      <Link to="/gruppe/$groupId/gjor-klar" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('store.ready.title')}
      </Link>
      <a href={`/api/v1/groups/${groupId}/equipment/labels`} className="ds-button" data-variant="secondary" download>
        {t('store.labels')}
      </a>
    </nav>
  );
}
