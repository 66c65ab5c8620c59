import { useTranslation } from 'react-i18next';
import { useSay } from '../language/use-say.js';

type Props = { at: string; holes: number; isNow: boolean };

/** The first thing to read: how many holes there are, at which time. */
export function ReadinessHead({ at, holes, isNow }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <p role="status" className="readiness-head">
      <strong>{holes === 0 ? t('prepared.headNone') : t('prepared.head', { count: holes })}</strong>{' '}
      {!isNow && t('prepared.asOf', { time: say.time(at) })}
    </p>
  );
}
