import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way back to the list of what the group has. */
export function BackToStore({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="ds-link">
      ← {t('equipment.title')}
    </Link>
  );
}
