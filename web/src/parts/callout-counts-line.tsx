import { useTranslation } from 'react-i18next';
import type { CalloutCounts } from '../../../src/contract/board.js';

const answers = ['coming', 'availableFrom', 'ifShort', 'cannotGetThere', 'no', 'silent'] as const;

/** How members have answered, in numbers and words. */
export function CalloutCountsLine({ counts }: { counts: CalloutCounts }) {
  const { t } = useTranslation();
  return (
    <p className="counts">
      <span>{t('counts.asked', { count: counts.asked })}</span>
      {answers
        .filter((answer) => counts[answer] > 0)
        .map((answer) => (
          <span key={answer} className="count">
            {t([`counts.${answer}`], { count: counts[answer] })}
          </span>
        ))}
    </p>
  );
}
