import { useTranslation } from 'react-i18next';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { useSay } from '../language/use-say.js';
import { useWhat } from './use-what.js';
import { TitledSection } from '../parts/titled-section.js';

/** The last checks: what was found, when, which check it was and who looked. */
export function ItemHistory({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const say = useSay();
  const what = useWhat();
  if (item.checks.length === 0) return null;
  return (
    <TitledSection title={t('store.history')}>
      <ul className="plain-list stack">
        {item.checks.map(({ id, result, what: whats, note, checkedBy, checkedAt }) => (
          <li key={id}>
            <strong>{t(`store.result.${result}`)}</strong>{' '}
            {[say.time(checkedAt), whats.map(what.say).join(', '), checkedBy, note].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
