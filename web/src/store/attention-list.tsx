import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { mattersOf } from './attention.rules.js';
import { DueNote } from './due-note.js';

/** What should be seen to, before everything else that the group has. */
export function AttentionList({ items }: { items: readonly EquipmentItem[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const found = items.filter((item) => mattersOf(item, today).length > 0);
  if (found.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="attention">
      <h2 id="attention" className="ds-heading" data-size="sm">
        {t('store.attention.title')}
      </h2>
      <ul className="plain-list stack">
        {found.map((item) => (
          <li key={item.id}>
            <Link to="/utstyr/$itemId" params={{ itemId: item.id }} className="ds-link">
              <strong>{item.name}</strong>
            </Link>
            <DueNote item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
