import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Payer } from '../../../src/contract/cooperation.js';
import { useNaming } from '../language/use-naming.js';
import { unitFor } from '../municipality/units.rules.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { activities, payers, type TermsDraft } from './agreement.rules.js';

type Part = { draft: TermsDraft; change: (part: Partial<TermsDraft>) => void };

const usual = ['shelter', 'food', 'care'];

/** What the group can contribute, and in which time it may be expected. */
export function OfferFields({ draft: { offer }, change }: Part) {
  const { t } = useTranslation();
  const naming = useNaming();
  const known = [...new Set([...offer.map(({ capability }) => capability), ...usual])];
  const lineOf = (capability: string) =>
    offer.find((one) => one.capability === capability) ?? { capability, quantity: null, hours: null };
  const write = (capability: string, part: { quantity?: number | null; hours?: number | null }) =>
    change({
      offer: known.map((one) => (one === capability ? { ...lineOf(one), ...part } : lineOf(one))),
    });
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('agreements.term.offer')}</legend>
      <p className="quiet">{t('agreements.offerHelp')}</p>
      {known.map((capability) => {
        const name = naming.capability(capability);
        const { quantity, hours } = lineOf(capability);
        return (
          <div key={capability} className="date-row">
            <NumberField
              label={t('agreements.offered', { name, unit: naming.unit(unitFor(capability)) })}
              value={quantity}
              onChange={(value) => write(capability, { quantity: value })}
              required={hours !== null}
            />
            <NumberField
              label={t('agreements.offeredHours', { name })}
              value={hours}
              onChange={(value) => write(capability, { hours: value })}
              max={168}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** Who pays for which kind of activity. */
export function CostFields({ draft: { costs, costNote }, change }: Part) {
  const { t } = useTranslation();
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('agreements.term.costRule')}</legend>
      {activities.map((activity) => (
        <SelectField
          key={activity}
          label={t([`agreements.activity.${activity}`])}
          value={costs[activity]}
          options={payers.map((payer) => ({ value: payer, name: t([`agreements.payer.${payer}`]) }))}
          onChange={(payer) => change({ costs: { ...costs, [activity]: payer as Payer } })}
        />
      ))}
      <Textfield
        multiline
        rows={2}
        label={t('agreements.costNote')}
        value={costNote}
        onChange={(event) => change({ costNote: event.target.value })}
        maxLength={500}
      />
    </fieldset>
  );
}
