import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { useSay } from '../language/use-say.js';

/** What is due of a thing, and why it is out of service where nobody has put it there. */
export function DueNote({ item }: { item: EquipmentItem }) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const { because, dueOn, expiresOn, onLoan, backOn, toMakeReady, openNeeds, partsAmiss, isShort, inStore, minimum } =
    item;
  const on = (date: string | null, coming: string, past: string) =>
    date !== null && t(date < today ? past : coming, { date: say.date(date) });
  const notes = [
    because && t(`store.because.${because}`),
    on(dueOn, 'store.dueOn', 'store.wasDueOn'),
    on(expiresOn, 'store.expiresOn', 'store.expiredOn'),
    isShort && (minimum === null ? t('store.empty') : t('store.short', { count: inStore, minimum })),
    onLoan > 0 && t('store.onLoan', { count: onLoan }),
    on(backOn, 'store.backOn', 'store.wasBackOn'),
    partsAmiss > 0 && t('store.partsAmiss', { count: partsAmiss }),
    toMakeReady && t('store.toMakeReady'),
    openNeeds > 0 && t('store.openNeeds', { count: openNeeds }),
  ].filter(Boolean);
  return notes.length > 0 ? <p>{notes.join(' · ')}</p> : null;
}
