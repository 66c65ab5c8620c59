import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { blankNeed, type NeedDraft } from './ask.rules.js';
import { NeedLine } from './need-line.js';

type Props = { needs: NeedDraft[]; onChange: (needs: NeedDraft[]) => void; groups: Readiness['groups'] };

const first = ['shelter', 'food', 'care'];

/** What is needed, line by line; a line without a number is not asked for. */
export function NeedsField({ needs, onChange, groups }: Props) {
  const { t } = useTranslation();
  const known = [...new Set([...first, ...groups.flatMap((group) => group.capacities.map((line) => line.capability))])];
  const change = (at: number, part: Partial<NeedDraft>) =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...part } : need)));
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label legend-big">{t('ask.needs')}</legend>
      <p className="quiet">{t('ask.needsHelp')}</p>
      {needs.map((need, index) => (
        <NeedLine
          key={index}
          need={need}
          known={index < first.length ? [] : known}
          number={index + 1}
          onChange={(part) => change(index, part)}
        />
      ))}
      <div>
        <Button variant="tertiary" onClick={() => onChange([...needs, blankNeed('food')])}>
          {t('ask.addNeed')}
        </Button>
      </div>
    </fieldset>
  );
}
