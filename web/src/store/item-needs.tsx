import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { NeedCard } from './need-card.js';
import { NeedForm } from './need-form.js';
import { storeReads } from './store.reads.js';

type Props = { item: EquipmentDetails; reporting: boolean; onReporting: (reporting: boolean) => void };

/** What must be mended of a thing, as it has been reported, and the way to report more. */
export function ItemNeeds({ item, reporting, onReporting }: Props) {
  const { t } = useTranslation();
  const needs = useQuery({ ...storeReads.needs(item.groupId), enabled: item.openNeeds > 0 }).data ?? [];
  const own = needs.filter(({ itemId }) => itemId === item.id);
  return (
    <>
      {own.map((need) => (
        <article key={need.id} className="card" aria-label={need.what}>
          <NeedCard need={need} />
        </article>
      ))}
      {reporting ? (
        <NeedForm path={`/equipment/${item.id}/needs`} groupId={item.groupId} onDone={() => onReporting(false)} />
      ) : (
        <Button variant="secondary" onClick={() => onReporting(true)}>
          {t('store.needs.report')}
        </Button>
      )}
    </>
  );
}
