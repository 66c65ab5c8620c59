import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useNaming } from '../language/use-naming.js';

/** What all groups together can give, per capability. */
export function TotalCapacity({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation();
  const naming = useNaming();
  if (readiness.capacity.length === 0) return null;
  return (
    <section aria-labelledby="capacity">
      <h2 id="capacity" className="ds-heading" data-size="sm">
        {t('municipality.capacity')}
      </h2>
      <dl className="figures">
        {readiness.capacity.map(({ capability, unit, quantity }) => (
          <div key={capability}>
            <dt>{naming.capability(capability)}</dt>
            <dd>{naming.amount(quantity, unit)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
