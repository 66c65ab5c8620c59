import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { unitFor } from './units.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** What groups have said unasked that they can give now. */
export function ReadinessOffers({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation();
  const say = useSay();
  const naming = useNaming();
  const offers = readiness.groups.flatMap((group) => group.offers.map((offer) => ({ ...offer, name: group.name })));
  if (offers.length === 0) return null;
  return (
    <TitledSection title={t('municipality.offers')}>
      <ul className="plain-list card-grid">
        {offers.map((offer) => (
          <li key={offer.id} className="card">
            <strong>{offer.name}</strong>
            <span>
              {offer.lines
                .map((line) => naming.amount(line.quantity, unitFor(line.capability, readiness.capacity)))
                .join(' · ')}
            </span>
            <span>{t('time.until', { time: say.time(offer.until) })}</span>
            {offer.text && <q className="said">{offer.text}</q>}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
