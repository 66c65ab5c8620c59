import { Textfield } from '@digdir/designsystemet-react';

type Props = {
  label: string;
  value: string;
  onChange: (date: string) => void;
  required?: boolean;
  min?: string;
  max?: string;
  description?: string;
};

/** A calendar date, by the phone's own calendar. */
export function DateField({ label, value, onChange, required = true, min, max, description }: Props) {
  return (
    <Textfield
      className="date-field"
      label={label}
      description={description}
      type="date"
      required={required}
      min={min}
      max={max}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
