import { useTranslation } from 'react-i18next';
import type { EquipmentState } from '../../../src/contract/equipment.js';
import { Icon, type IconName } from '../parts/icon.js';

const looks: Record<EquipmentState, { icon: IconName; color: 'success' | 'warning' | 'neutral' }> = {
  operational: { icon: 'yes', color: 'success' },
  to_watch: { icon: 'seen', color: 'warning' },
  needs_repair: { icon: 'repair', color: 'warning' },
  out_of_service: { icon: 'no', color: 'neutral' },
  retired: { icon: 'over', color: 'neutral' },
};

/** Whether something can be counted on, in words and with a drawing. */
export function EquipmentStateTag({ state }: { state: EquipmentState }) {
  const { t } = useTranslation();
  const { icon, color } = looks[state];
  return (
    <span className="ds-tag state-tag" data-color={color}>
      <Icon name={icon} /> {t(`equipmentState.${state}`)}
    </span>
  );
}
