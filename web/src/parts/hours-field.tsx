import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

type Props = { label: string; value: string; onChange: (hours: string) => void };

/** Hours as people write them, also halves. */
export function HoursField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Textfield
      title={t('fieldHelp.hours')}
      className="number-field"
      label={label}
      inputMode="decimal"
      pattern="\s*[0-9]{0,4}([.,][0-9]+)?\s*"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
