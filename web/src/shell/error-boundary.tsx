import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says so when a page breaks, instead of a blank screen. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <div className="page narrow">
      <h1 className="ds-heading" data-size="md">
        {t('broken.title')}
      </h1>
      <p>{t('broken.detail')}</p>
      <button type="button" className="ds-button" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </button>
    </div>
  );
}

/** Catches what no page caught. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
