import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/use-say.js';
import { storeReads } from './store.reads.js';

/** What was asked, granted and paid this year: the same figures for both sides. */
export function SupportSumsNote({ side }: { side: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data } = useQuery(storeReads.sums(side));
  if (!data) return null;
  const { total, year } = data;
  const kroner = (amount: number) => t('store.kroner', { amount: say.number(amount) });
  return (
    <section aria-labelledby="sums">
      <h2 id="sums" className="ds-heading" data-size="sm">
        {t('store.support.sums', { year })}
      </h2>
      <dl className="figures">
        {(['asked', 'granted', 'settled'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`store.sum.${figure}`)}</dt>
            <dd>{kroner(total[figure])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
