import { useTranslation } from 'react-i18next';
import type { RequestState } from '../../../src/contract/requests.js';
import { Icon, type IconName } from './icon.js';

const icons: Record<RequestState, IconName> = {
  asked: 'asked',
  seen: 'seen',
  offered: 'yes',
  partly_offered: 'part',
  declined: 'no',
  call_me: 'phone',
  agreed: 'handshake',
  ongoing: 'handshake',
  ended: 'over',
  withdrawn: 'over',
  stood_down: 'over',
};

/** How far a request has come, in words and with a drawing; a no looks as calm as a yes. */
export function RequestStateTag({ state }: { state: RequestState }) {
  const { t } = useTranslation();
  const isAgreed = state === 'agreed' || state === 'ongoing';
  return (
    <span className="ds-tag state-tag" data-color={isAgreed ? 'success' : 'neutral'}>
      <Icon name={icons[state]} /> {t(`requestState.${state}`)}
    </span>
  );
}
