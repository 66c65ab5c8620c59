import { useTranslation } from 'react-i18next';
import type { Strength } from '../../../src/contract/availability.js';
import { useNaming } from '../language/use-naming.js';
import { thinnestFirst } from './readiness.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** Who can be asked, per capability, the thinnest first. */
export function StrengthLines({ strength }: { strength: readonly Strength[] }) {
  const { t } = useTranslation();
  const naming = useNaming();
  return (
    <TitledSection title={t('prepared.people')}>
      {strength.length === 0 && <p className="empty">{t('prepared.noPeople')}</p>}
      <dl className="terms">
        {thinnestFirst(strength).map(({ capability, available, members, untold }) => (
          <div key={capability}>
            <dt>{naming.capability(capability)}</dt>
            <dd>
              <strong>{t('prepared.canBeAsked', { available, members })}</strong>
              {untold > 0 && <> {t('prepared.untold', { count: untold })}</>}
            </dd>
          </div>
        ))}
      </dl>
    </TitledSection>
  );
}
