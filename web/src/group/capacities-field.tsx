import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { unitFor } from '../municipality/units.rules.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import type { CapacityDraft } from './group-facts.rules.js';
import { OwnCapacity } from './own-capacity.js';

type Props = { capacities: readonly CapacityDraft[]; onChange: (capacities: CapacityDraft[]) => void };

/** How much the group can give of each; seats go with beds, and hours with food. */
export function CapacitiesField({ capacities, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const put = (changed: CapacityDraft) =>
    onChange(capacities.map((one) => (one.capability === changed.capability ? changed : one)));
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('groupFacts.capacities')}</legend>
      <p className="quiet">{t('groupFacts.capacitiesHint')}</p>
      {capacities.map((one) => {
        const { capability, quantity, seats, hours } = one;
        return (
          <div key={capability} className="date-row">
            <NumberField
              label={naming.capability(capability)}
              suffix={naming.unit(unitFor(capability, capacities))}
              value={quantity}
              onChange={(given) => put({ ...one, quantity: given })}
            />
            {capability === 'shelter' && (
              <NumberField
                label={t('groupFacts.seats')}
                max={100_000}
                value={seats}
                onChange={(given) => put({ ...one, seats: given })}
              />
            )}
            {capability === 'food' && (
              <HoursField
                label={t('groupFacts.hours')}
                value={hours}
                onChange={(given) => put({ ...one, hours: given })}
              />
            )}
          </div>
        );
      })}
      <OwnCapacity capacities={capacities} onAdd={(added) => onChange([...capacities, added])} />
    </fieldset>
  );
}
