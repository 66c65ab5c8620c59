import { Textfield } from '@digdir/designsystemet-react';

type Props = {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  suffix?: string;
  description?: string;
  min?: number;
  max?: number;
  required?: boolean;
};

/** A whole number, empty until somebody has said it. */
export function NumberField(props: Props) {
  const { label, value, onChange, suffix, description, min = 0, max = 1_000_000, required = false } = props;
  return (
    <Textfield
      className="number-field"
      label={label}
      suffix={suffix}
      description={description}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      required={required}
      value={value ?? ''}
      onChange={(event) => {
        const typed = event.target.value;
        onChange(typed === '' ? null : Math.max(0, Math.trunc(Number(typed))));
      }}
    />
  );
}
