import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { TimeField } from '../parts/time-field.js';
import { unitFor } from '../municipality/units.rules.js';
import type { NeedDraft } from './ask.rules.js';

type Props = {
  need: NeedDraft;
  known: readonly string[];
  number: number;
  onChange: (part: Partial<NeedDraft>) => void;
};

/** One line: what, how many, and if it matters from when and where. */
export function NeedLine({ need, known, number, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const name = naming.capability(need.capability);
  return (
    <div className="need-line">
      {known.length > 0 && (
        <SelectField
          label={t('ask.capability', { number })}
          value={need.capability}
          options={known.map((capability) => ({ value: capability, name: naming.capability(capability) }))}
          onChange={(capability) => onChange({ capability })}
        />
      )}
      <NumberField
        label={known.length > 0 ? t('ask.quantityOf', { name, number }) : t('ask.quantity', { name })}
        suffix={naming.unit(unitFor(need.capability))}
        value={need.quantity}
        min={1}
        onChange={(quantity) => onChange({ quantity })}
      />
      <WhenWhere need={need} name={name} onChange={onChange} />
    </div>
  );
}

function WhenWhere({ need, name, onChange }: Pick<Props, 'need' | 'onChange'> & { name: string }) {
  const { t } = useTranslation();
  const hasMore = [need.from, need.to, need.place].some((said) => said !== '');
  if (need.quantity === null && !hasMore) return null;
  return (
    <details className="need-more" open={hasMore || undefined}>
      <summary>{t('ask.whenWhere', { name })}</summary>
      <div className="stack">
        <TimeField label={t('ask.from', { name })} value={need.from} onChange={(from) => onChange({ from })} />
        <TimeField label={t('ask.to', { name })} value={need.to} onChange={(to) => onChange({ to })} />
        <Textfield
          label={t('ask.place', { name })}
          value={need.place}
          onChange={(event) => onChange({ place: event.target.value })}
          maxLength={160}
        />
      </div>
    </details>
  );
}
