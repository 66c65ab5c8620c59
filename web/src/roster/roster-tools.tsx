import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The roster as a whole: read a list in, take it out, let people ask to join. */
export function RosterTools({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const file = (format: string) => `/api/v1/groups/${groupId}/members/export?format=${format}`;
  return (
    <nav className="deeds" aria-label={t('importing.tools')}>
      <Link
        to="/gruppe/$groupId/medlemmer/importer"
        params={{ groupId }}
        className="ds-button"
        data-variant="secondary"
      >
        {t('importing.title')}
      </Link>
      <Link to="/gruppe/$groupId/bli-med" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('joining.title')}
      </Link>
      <a href={file('xlsx')} download className="ds-button" data-variant="tertiary">
        {t('importing.exportXlsx')}
      </a>
      <a href={file('csv')} download className="ds-button" data-variant="tertiary">
        {t('importing.exportCsv')}
      </a>
    </nav>
  );
}
