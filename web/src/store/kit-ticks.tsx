import { useTranslation } from 'react-i18next';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { useNaming } from '../language/use-naming.js';
import { partsToSee } from './kit.rules.js';
import { Tick } from './tick.js';

type Props = { item: EquipmentDetails; seen: readonly string[]; onSee: (ids: readonly string[]) => void };

/** What lies in a kit, to be ticked off as it is looked at; what is amiss is told, and stays so until it is seen to on its own page. */
export function KitTicks({ item, seen, onSee }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  if (item.contents.length === 0) return null;
  const { whole, amiss } = partsToSee(item.contents);
  const ids = whole.map(({ id }) => id);
  const hasAll = ids.every((id) => seen.includes(id));
  const toggle = (id: string) => onSee(seen.includes(id) ? seen.filter((one) => one !== id) : [...seen, id]);
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('store.kit.seen')}</legend>
      {whole.length > 1 && (
        <Tick checked={hasAll} onChange={() => onSee(hasAll ? [] : ids)}>
          {t('store.kit.all')}
        </Tick>
      )}
      {whole.map(({ id, name, quantity }) => (
        <Tick key={id} checked={seen.includes(id)} onChange={() => toggle(id)}>
          {name}, {naming.amount(quantity, 'pieces')}
        </Tick>
      ))}
      {amiss.map(({ id, name, state, because }) => (
        <p key={id}>
          {name}: {because ? t(`store.because.${because}`) : t(`equipmentState.${state}`)}
        </p>
      ))}
    </fieldset>
  );
}
