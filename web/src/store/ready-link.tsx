import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from a mission that is over to making ready what was used. */
export function ReadyLink({ groupId, requestId }: { groupId: string; requestId: string | null }) {
  const { t } = useTranslation();
  return (
    <p>
      <Link
        to="/gruppe/$groupId/gjor-klar"
        params={{ groupId }}
        search={{ foresporsel: requestId ?? undefined }}
        className="ds-button"
        data-variant="secondary"
      >
        {t('store.ready.link')}
      </Link>
    </p>
  );
}
