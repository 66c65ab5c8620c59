import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCorrection } from '../../../src/contract/roster.js';
import { CorrectRow } from './correct-row.js';
import { inAttention, type ImportRow } from './import.rules.js';
import { RowFacts } from './row-facts.js';
import { TitledSection } from '../parts/titled-section.js';

type Corrections = Record<string, ImportCorrection>;
type Props = { rows: readonly ImportRow[]; corrections: Corrections; onCorrect: (corrections: Corrections) => void };

const shownAtFirst = 25;

/** What is to happen with every row, those that somebody should look at first. */
export function ImportRows({ rows, ...rest }: Props) {
  const { t } = useTranslation();
  const { look, rest: others } = inAttention(rows);
  return (
    <TitledSection title={t('importing.rows')}>
      <p role="status">{t('importing.look', { count: look.length })}</p>
      <RowList rows={look} {...rest} />
      {others.length > 0 && (
        <details className="card">
          <summary>{t('importing.others', { count: others.length })}</summary>
          <RowList rows={others} {...rest} />
        </details>
      )}
    </TitledSection>
  );
}

function RowList({ rows, corrections, onCorrect }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number | null>(null);
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ul className="plain-list stack">
        {rows.slice(0, shown).map((row) => (
          <li key={row.row} className="card stack">
            <RowFacts row={row} />
            {opened === row.row ? (
              <CorrectRow
                row={row}
                correction={corrections[row.row]}
                onDone={(correction) => {
                  setOpened(null);
                  if (correction) onCorrect({ ...corrections, [row.row]: correction });
                }}
              />
            ) : (
              <div>
                <Button
                  variant="secondary"
                  onClick={() => setOpened(row.row)}
                  aria-label={t('importing.correctRow', { row: row.row })}
                >
                  {t('importing.correct')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="tertiary" onClick={() => setShown(shown + 100)}>
          {t('importing.more', { count: rows.length - shown })}
        </Button>
      )}
    </>
  );
}
