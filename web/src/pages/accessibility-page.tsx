import { useTranslation } from 'react-i18next';
import { PageTitle } from '../shell/page-title.js';

const sections = ['works', 'tested', 'known', 'tell'] as const;

/** How accessible the service is, and whom to tell when it is not. */
export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <div className="page narrow prose">
      <PageTitle title={t('accessibility.title')} />
      <p>{t('accessibility.intro')}</p>
      {sections.map((section) => (
        <section key={section}>
          <h2 className="ds-heading" data-size="xs">
            {t(`accessibility.${section}.title`)}
          </h2>
          <p>{t(`accessibility.${section}.text`)}</p>
        </section>
      ))}
    </div>
  );
}
