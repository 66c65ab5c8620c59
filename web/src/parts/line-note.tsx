import { useTranslation } from 'react-i18next';
import { useSay } from '../language/use-say.js';
import { useLine } from '../live/line.js';
import { Icon } from './icon.js';

/** Says whether this page moves by itself, and at once when it does not. */
export function LineNote() {
  const { t } = useTranslation();
  const say = useSay();
  const { state, since } = useLine();
  if (state === 'live') {
    return (
      <p className="line-note" data-state="live">
        <span className="line-dot" aria-hidden="true" /> {t('line.live')}
      </p>
    );
  }
  if (state === 'connecting') return <p className="line-note">{t('line.connecting')}</p>;
  return (
    <p className="line-note ds-alert" data-color="warning" data-state="lost" role="alert">
      <Icon name="broken" />{' '}
      <span>
        <strong>{t('line.lost', { time: say.clock(since, true) })}</strong> {t('line.lostDetail')}
      </span>
    </p>
  );
}
