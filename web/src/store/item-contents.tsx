import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { EquipmentStateTag } from '../group/equipment-state.js';
import { useNaming } from '../language/use-naming.js';
import { storeReads } from './store.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** What lies in a kit; and for what lies in one, the way to it. */
export function ItemContents({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const naming = useNaming();
  if (item.partOf) return <KitLink kitId={item.partOf} />;
  if (item.contents.length === 0) return null;
  return (
    <TitledSection title={t('store.contents')}>
      <ul className="plain-list stack">
        {item.contents.map((part) => (
          <li key={part.id} className="member">
            <span>
              <Link to="/utstyr/$itemId" params={{ itemId: part.id }} className="ds-link">
                {part.name}
              </Link>{' '}
              {naming.amount(part.quantity, 'pieces')}
            </span>
            <EquipmentStateTag state={part.state} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function KitLink({ kitId }: { kitId: string }) {
  const { t } = useTranslation();
  const kit = useQuery(storeReads.item(kitId)).data;
  return (
    <p>
      {t('store.liesIn')}{' '}
      <Link to="/utstyr/$itemId" params={{ itemId: kitId }} className="ds-link">
        {kit?.name ?? '…'}
      </Link>
    </p>
  );
}
