import { useTranslation } from 'react-i18next';
import type { ImportField, ImportResult } from '../../../src/contract/roster.js';
import { SelectField } from '../parts/select-field.js';
import { fields, withColumn } from './import.rules.js';

type Props = {
  result: ImportResult;
  onChange: (columns: Record<string, ImportField>) => void;
  onHeader: (headerRow: number) => void;
};

const rowsOffered = 20;

/** What every column of the list was taken for, for the leader to say otherwise. */
export function ImportColumns({ result, onChange, onHeader }: Props) {
  const { t } = useTranslation();
  const columns = result.columns.filter(({ header, samples }) => header !== '' || samples.length > 0);
  const options = fields.map((field) => ({ value: field, name: t([`importField.${field}`]) }));
  const headerRows = [...new Set([...Array(rowsOffered + 1).keys(), result.headerRow])];
  const used = columns.filter(({ field }) => field !== 'ignore');
  return (
    <details className="card">
      <summary>
        <h2 className="ds-heading" data-size="xs">
          {t('importing.columns', { used: used.length, count: columns.length })}
        </h2>
      </summary>
      <p className="quiet">{t('importing.columnsExplained')}</p>
      <SelectField
        label={t('importing.headerRow')}
        value={String(result.headerRow)}
        options={headerRows.map((row) => ({
          value: String(row),
          name: row === 0 ? t('importing.noHeader') : t('importing.row', { row }),
        }))}
        onChange={(row) => onHeader(Number(row))}
      />
      <ul className="plain-list stack">
        {columns.map(({ index, header, field, samples }) => (
          <li key={index}>
            <SelectField
              label={header || t('importing.unnamed', { number: index + 1 })}
              value={field}
              options={options}
              onChange={(chosen) => onChange(withColumn(result, index, chosen as ImportField))}
            />
            <p className="quiet said">{samples.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
