import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../src/contract/roster.js';
import { keepFile } from '../wire/keep-file.js';
import { TitledSection } from '../parts/titled-section.js';
import { rejectedAsCsv } from './import.rules.js';

const shownAtFirst = 25;

/** The rows that stayed out, each with its reason, on the screen and as a file to mend them by. */
export function RejectedRows({ result }: { result: ImportResult }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(shownAtFirst);
  const rows = result.rows.filter(({ action }) => action === 'reject');
  if (rows.length === 0) return null;
  const headings = [
    t('importing.rowHeading'),
    t('importField.name'),
    t('importField.phone'),
    t('importField.email'),
    t('importing.reason'),
  ];
  const file = () =>
    keepFile(new Blob([rejectedAsCsv(rows, headings)], { type: 'text/csv;charset=utf-8' }), t('importing.rejectsFile'));
  return (
    <TitledSection title={t('importing.rejects')}>
      <ul className="plain-list stack">
        {rows.slice(0, shown).map(({ row, read, problems }) => (
          <li key={row}>
            <strong>
              {t('importing.row', { row })}: {read.name || t('importing.noName')}
            </strong>
            {problems.map(({ code, message }) => (
              <p key={code + message}>{message}</p>
            ))}
          </li>
        ))}
      </ul>
      <div className="deeds">
        {rows.length > shown && (
          <Button variant="tertiary" onClick={() => setShown(shown + 100)}>
            {t('importing.more', { count: rows.length - shown })}
          </Button>
        )}
        <Button variant="secondary" onClick={file}>
          {t('importing.downloadRejects')}
        </Button>
      </div>
    </TitledSection>
  );
}
