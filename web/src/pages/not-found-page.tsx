import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../shell/page-title.js';

/** Nothing lives at this address. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="page narrow">
      <PageTitle title={t('notFound.title')} />
      <p>{t('notFound.detail')}</p>
      <p>
        <Link to="/" className="ds-link">
          {t('notFound.home')}
        </Link>
      </p>
    </div>
  );
}
