import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { step: number; of: number; title: string; isFirst?: boolean };

/** Heads one step and takes the focus when one came to it from another. */
export function StepTitle({ step, of, title, isFirst = false }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isFirst]);
  return (
    <h2 ref={heading} tabIndex={-1} className="ds-heading" data-size="sm">
      <span className="quiet step-count">{t('ask.step', { step, of })}</span> {title}
    </h2>
  );
}
