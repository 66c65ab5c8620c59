import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../src/contract/board.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { covered, type Covered } from './board.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** What is asked, offered and agreed of each capability: as bars, as numbers, in words. */
export function CoverageBars({ coverage }: { coverage: readonly Coverage[] }) {
  const { t } = useTranslation();
  if (coverage.length === 0) return null;
  return (
    <TitledSection title={t('coverage.title')}>
      <ul className="plain-list coverage">
        {coverage.map((line) => (
          <CoverageBar key={line.capability + line.unit} line={covered(line)} />
        ))}
      </ul>
    </TitledSection>
  );
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

function CoverageBar({ line }: { line: Covered }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  return (
    <li className="coverage-line">
      <p className="coverage-words">
        <strong>{naming.capability(line.capability)}</strong>{' '}
        <span>{t('coverage.asked', { amount: naming.amount(line.asked, line.unit) })}</span>
      </p>
      <div className="coverage-bar" aria-hidden="true">
        <span className="coverage-offered" style={{ inlineSize: percent(line.offeredShare) }} />
        <span className="coverage-agreed" style={{ inlineSize: percent(line.agreedShare) }} />
      </div>
      <p className="coverage-words">
        <span className="coverage-key agreed">{t('coverage.agreed', { number: say.number(line.agreed) })}</span>
        <span className="coverage-key offered">{t('coverage.offered', { number: say.number(line.offered) })}</span>
        <strong>{t([`coverage.${line.verdict}`], { number: say.number(line.missing) })}</strong>
      </p>
    </li>
  );
}
