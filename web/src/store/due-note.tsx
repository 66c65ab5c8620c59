import { useTranslation } from 'react-i18next';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { useSay } from '../language/use-say.js';

/** What is due of a thing, and why it is out of service where nobody has put it there. */
export function DueNote({ item }: { item: EquipmentItem }) {
  const { t } = useTranslation();
  const say = useSay();
  const { because, dueOn, expiresOn, onLoan, toMakeReady, openNeeds } = item;
  const notes = [
    because && t(`store.because.${because}`),
    dueOn && t('store.dueOn', { date: say.date(dueOn) }),
    expiresOn && t('store.expiresOn', { date: say.date(expiresOn) }),
    onLoan > 0 && t('store.onLoan', { count: onLoan }),
    toMakeReady && t('store.toMakeReady'),
    openNeeds > 0 && t('store.openNeeds', { count: openNeeds }),
  ].filter(Boolean);
  return notes.length > 0 ? <p>{notes.join(' · ')}</p> : null;
}
