import { Button, Checkbox, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

const none = { drop: 0, error: 0, delay: 0, isDuplicate: false };

/** What may go wrong between the service and the phones, for trying it out. */
export function Faults() {
  const { t } = useTranslation();
  const [faults, setFaults] = useState(none);
  const change = (part: Partial<typeof none>) => setFaults({ ...faults, ...part });
  const sending = useDeed();
  const apply = ({ drop, error, delay, isDuplicate }: typeof none) =>
    sending.mutate({
      path: '/simulator/faults',
      body: { dropRate: drop / 100, errorRate: error / 100, delayMs: delay, duplicateReceipts: isDuplicate },
    });
  return (
    <Details>
      <Details.Summary>{t('faults.title')}</Details.Summary>
      <Details.Content>
        <form
          className="stack narrow"
          onSubmit={(event) => {
            event.preventDefault();
            apply(faults);
          }}
        >
          <p>{t('faults.explained')}</p>
          <NumberField
            label={t('faults.drop')}
            value={faults.drop}
            max={100}
            onChange={(drop) => change({ drop: Math.min(100, drop ?? 0) })}
          />
          <NumberField
            label={t('faults.error')}
            value={faults.error}
            max={100}
            onChange={(error) => change({ error: Math.min(100, error ?? 0) })}
          />
          <NumberField
            label={t('faults.delay')}
            value={faults.delay}
            max={60_000}
            onChange={(delay) => change({ delay: Math.min(60_000, delay ?? 0) })}
          />
          <Checkbox
            label={t('faults.duplicates')}
            checked={faults.isDuplicate}
            onChange={(event) => change({ isDuplicate: event.target.checked })}
          />
          <ProblemNote error={sending.error} />
          {sending.isSuccess && <p role="status">{t('faults.applied')}</p>}
          <div className="deeds">
            <Button type="submit" loading={sending.isPending}>
              {t('faults.apply')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setFaults(none);
                apply(none);
              }}
            >
              {t('faults.reset')}
            </Button>
          </div>
        </form>
      </Details.Content>
    </Details>
  );
}
