import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/problem-note.js';

type Props = { deed: { error: unknown; isPending: boolean }; label: string; onCancel?: () => void; isReady?: boolean };

/** How a form ends: with what went wrong, the deed itself, and the way out of it. */
export function FormEnd({ deed, label, onCancel, isReady = true }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNote error={deed.error} />
      <div className="deeds">
        <Button type="submit" loading={deed.isPending} disabled={!isReady}>
          {label}
        </Button>
        {onCancel && (
          <Button variant="tertiary" onClick={onCancel}>
            {t('deed.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}
