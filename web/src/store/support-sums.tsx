import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportSums } from '../../../src/contract/support.js';
import { useNow, useSay } from '../language/use-say.js';
import { SelectField } from '../parts/select-field.js';
import { wallTime } from '../time/oslo.js';
import { reads } from '../wire/reads.js';
import { storeReads } from './store.reads.js';
import { whoseSum } from './support-sums.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** What was asked, granted and paid in a year: the same figures for both sides. */
export function SupportSumsNote({ side }: { side: string }) {
  const { t } = useTranslation();
  const now = wallTime(useNow()).year;
  const [year, setYear] = useState(now);
  const { data } = useQuery(storeReads.sums(side, year));
  const title = useTitle(data?.items ?? []);
  if (!data) return null;
  return (
    <TitledSection title={t('store.support.sums', { year: data.year })}>
      <SelectField
        label={t('store.support.year')}
        value={String(year)}
        options={[0, 1, 2, 3, 4].map((ago) => ({ value: String(now - ago), name: String(now - ago) }))}
        onChange={(chosen) => setYear(Number(chosen))}
      />
      <Figures {...data.total} />
      {data.items.length > 1 &&
        data.items.map((item) => (
          <div key={`${item.groupId} ${item.municipalityId} ${item.kind}`}>
            <h3 className="ds-heading" data-size="xs">
              {title(item)}
            </h3>
            <Figures {...item} />
          </div>
        ))}
    </TitledSection>
  );
}

type Sum = SupportSums['items'][number];

/** What a sum is of: its kind, after the group and the municipality wherever there are several. */
function useTitle(items: readonly Sum[]): (item: Sum) => string {
  const { t } = useTranslation();
  const municipalities = [...new Set(items.map(({ municipalityId }) => municipalityId))];
  const found = useQueries({ queries: municipalities.map((id) => reads.municipality(id)) });
  const names = new Map(municipalities.map((id, at) => [id, found[at]?.data?.name ?? '']));
  return (item) => [...whoseSum(items, item, names), t(`store.kind.${item.kind}`)].filter(Boolean).join(' · ');
}

function Figures(sums: Pick<SupportSums['total'], 'asked' | 'granted' | 'settled'>) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <dl className="figures">
      {(['asked', 'granted', 'settled'] as const).map((figure) => (
        <div key={figure}>
          <dt>{t(`store.sum.${figure}`)}</dt>
          <dd>{t('store.kroner', { amount: say.number(sums[figure]) })}</dd>
        </div>
      ))}
    </dl>
  );
}
