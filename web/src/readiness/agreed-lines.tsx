import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { Icon } from '../parts/icon.js';
import { shortFirst } from './readiness.rules.js';
import { TitledSection } from '../parts/titled-section.js';

type Line = { capability: string; quantity: number; has: number | null };
type Props<L> = { agreed: readonly L[]; nameOf: (line: L) => string };

/** What the agreements count on beside what there is, what falls short first. */
export function AgreedLines<L extends Line>({ agreed, nameOf }: Props<L>) {
  const { t } = useTranslation();
  const naming = useNaming();
  return (
    <TitledSection title={t('prepared.agreed')}>
      {agreed.length === 0 && <p className="empty">{t('prepared.noAgreed')}</p>}
      <ul className="plain-list findings">
        {shortFirst(agreed).map((line) => {
          const { capability, quantity, has } = line;
          const facts = { name: naming.capability(capability), agreed: quantity, group: nameOf(line) };
          return (
            <li key={`${facts.group} ${capability}`} className="finding">
              <Icon name={has !== null && has >= quantity ? 'yes' : 'part'} />
              <span>
                {has === null ? t('prepared.agreedUntold', facts) : t('prepared.agreedLine', { ...facts, has })}
              </span>
            </li>
          );
        })}
      </ul>
    </TitledSection>
  );
}
