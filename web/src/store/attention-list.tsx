import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { EquipmentStateTag } from '../group/equipment-state.js';
import { mattersOf } from './attention.rules.js';
import { DueNote } from './due-note.js';
import { useLooseNeeds } from './use-loose-needs.js';

type Props = { groupId: string; items: readonly EquipmentItem[] };

/** What should be seen to, before everything else that the group has; also what is on no list and somebody has reported. */
export function AttentionList({ groupId, items }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const needs = useLooseNeeds(groupId) ?? [];
  const found = items.flatMap((item) => {
    const matters = mattersOf(item, today);
    return matters.length > 0 ? [{ item, isBroken: matters.includes('broken') }] : [];
  });
  if (found.length + needs.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="attention">
      <h2 id="attention" className="ds-heading" data-size="sm">
        {t('store.attention.title')}
      </h2>
      <ul className="plain-list stack">
        {needs.map(({ id, thing, urgency }) => (
          <li key={id}>
            <Link to="/gruppe/$groupId/vedlikehold" params={{ groupId }} className="ds-link">
              <strong>{thing}</strong>
            </Link>
            <p>{t(`store.urgency.${urgency}`)}</p>
          </li>
        ))}
        {found.map(({ item, isBroken }) => (
          <li key={item.id}>
            <Link to="/utstyr/$itemId" params={{ itemId: item.id }} className="ds-link">
              <strong>{item.name}</strong>
            </Link>
            {isBroken && (
              <p>
                <EquipmentStateTag state={item.state} />
              </p>
            )}
            <DueNote item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
