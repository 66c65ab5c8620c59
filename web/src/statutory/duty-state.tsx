import { useTranslation } from 'react-i18next';
import type { DutyState } from '../../../src/contract/statutory.js';
import { Icon, type IconName } from '../parts/icon.js';

const looks: Record<DutyState, { icon: IconName; color: 'success' | 'warning' | 'neutral' }> = {
  never: { icon: 'part', color: 'neutral' },
  fine: { icon: 'yes', color: 'success' },
  soon: { icon: 'clock', color: 'warning' },
  overdue: { icon: 'clock', color: 'warning' },
};

/** How something that is due stands, in words and with a drawing. */
export function DutyStateTag({ state }: { state: DutyState }) {
  const { t } = useTranslation();
  const { icon, color } = looks[state];
  return (
    <span className="ds-tag state-tag duty-tag" data-color={color}>
      <Icon name={icon} /> {t(`dutyState.${state}`)}
    </span>
  );
}
