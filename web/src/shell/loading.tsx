import { Spinner } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** Shown while something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <Spinner aria-hidden="true" />
      <span>{t('shell.loading')}</span>
    </div>
  );
}
