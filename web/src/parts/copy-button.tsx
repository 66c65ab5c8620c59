import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text, and shows it for copying by hand where the browser does not allow it. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ text: string; isCopied: boolean } | null>(null);
  const copy = async () => {
    const taken = text();
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isCopied = await (clipboard?.writeText(taken) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    );
    setShown({ text: taken, isCopied });
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void copy()}>
        {label}
      </Button>
      {shown && (
        <div className="copied stack">
          <p role="status">{shown.isCopied ? t('copy.done') : t('copy.byHand')}</p>
          <textarea className="ds-input" readOnly rows={8} value={shown.text} aria-label={t('copy.text')} />
          <Button variant="tertiary" onClick={() => setShown(null)}>
            {t('copy.close')}
          </Button>
        </div>
      )}
    </>
  );
}
