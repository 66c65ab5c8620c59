import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../../src/contract/needs.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';

const urgencies: readonly Urgency[] = ['can_wait', 'soon', 'now'];

/** What is being written of something that must be mended. */
export type NeedDraft = { what: string; urgency: Urgency; costEstimate: number | null };

type Props = { draft: NeedDraft; change: (part: Partial<NeedDraft>) => void };

/** What must be done, how much it hastens, and what it costs where somebody knows. */
export function NeedFields({ draft, change }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Textfield
        multiline
        rows={2}
        label={t('store.needs.what')}
        value={draft.what}
        onChange={(event) => change({ what: event.target.value })}
        required
        maxLength={1000}
      />
      <SelectField
        label={t('store.needs.urgency')}
        value={draft.urgency}
        options={urgencies.map((value) => ({ value, name: t(`store.urgency.${value}`) }))}
        onChange={(urgency) => change({ urgency: urgency as Urgency })}
      />
      <NumberField
        label={t('store.needs.cost')}
        value={draft.costEstimate}
        onChange={(costEstimate) => change({ costEstimate })}
        max={100_000_000}
      />
    </>
  );
}
