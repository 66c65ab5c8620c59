import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { useSay } from '../language/use-say.js';

/** What is due of a thing, what there is too little of, and why it is out of service where nobody has put it there. */
export function DueNote({ item }: { item: EquipmentItem }) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const { because, dueOn, expiresOn, onLoan, backOn, toMakeReady, openNeeds, partsAmiss, isShort, inStore, minimum } =
    item;
  const on = (date: string | null, coming: string, past: string) =>
    date !== null && t(date < today ? past : coming, { date: say.date(date) });
  const some = (key: string, count: number) => count > 0 && t(key, { count });
  const notes = [
    because && t(`store.because.${because}`),
    on(dueOn, 'store.dueOn', 'store.wasDueOn'),
    on(expiresOn, 'store.expiresOn', 'store.expiredOn'),
    isShort && t(minimum === null ? 'store.empty' : 'store.short', { count: inStore, minimum }),
    some('store.onLoan', onLoan),
    on(backOn, 'store.backOn', 'store.wasBackOn'),
    some('store.partsAmiss', partsAmiss),
    toMakeReady && t('store.toMakeReady'),
    some('store.openNeeds', openNeeds),
  ].filter(Boolean);
  return notes.length > 0 ? <p>{notes.join(' · ')}</p> : null;
}
