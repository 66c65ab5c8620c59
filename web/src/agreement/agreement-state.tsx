import { useTranslation } from 'react-i18next';
import type { AgreementState } from '../../../src/contract/cooperation.js';
import { Icon, type IconName } from '../parts/icon.js';

const looks: Record<AgreementState, { icon: IconName; color: 'success' | 'warning' | 'neutral' }> = {
  draft: { icon: 'seen', color: 'warning' },
  withdrawn: { icon: 'over', color: 'neutral' },
  signed: { icon: 'yes', color: 'success' },
  in_force: { icon: 'yes', color: 'success' },
  expired: { icon: 'over', color: 'neutral' },
  replaced: { icon: 'over', color: 'neutral' },
};

/** How an agreement stands, in words and with a drawing. */
export function AgreementStateTag({ state }: { state: AgreementState }) {
  const { t } = useTranslation();
  const { icon, color } = looks[state];
  return (
    <span className="ds-tag state-tag" data-color={color}>
      <Icon name={icon} /> {t([`agreements.state.${state}`])}
    </span>
  );
}
