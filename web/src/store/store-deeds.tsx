import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayKeep, mayLead } from '../group/equipment.rules.js';
import { useMe } from '../session/use-me.js';

/** What else can be done with what the group has. */
export function StoreDeeds({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const grants = useMe().me?.grants ?? [];
  const secondary = { params: { groupId }, className: 'ds-button', 'data-variant': 'secondary' } as const;
  return (
    <nav className="deeds" aria-label={t('store.deeds')}>
      <Link to="/gruppe/$groupId/vedlikehold" {...secondary}>
        {t('store.needs.title')}
      </Link>
      <Link to="/gruppe/$groupId/gjor-klar" search={{}} {...secondary}>
        {t('store.ready.title')}
      </Link>
      {mayLead(grants, groupId) && (
        <Link to="/gruppe/$groupId/stotte" {...secondary}>
          {t('store.support.own')}
        </Link>
      )}
      {mayKeep(grants, groupId) && (
        <>
          <Link to="/gruppe/$groupId/plasser" {...secondary}>
            {t('store.places.title')}
          </Link>
          <Link to="/gruppe/$groupId/kontroller" {...secondary}>
            {t('store.kinds.title')}
          </Link>
        </>
      )}
    </nav>
  );
}
