type Props = {
  label: string;
  value: string;
  options: readonly { value: string; name: string }[];
  onChange: (value: string) => void;
  /** Whether something other than an empty choice has to be made. */
  required?: boolean;
};

/** One of a few, by the phone's own list. */
export function SelectField({ label, value, options, onChange, required = false }: Props) {
  return (
    <label className="select-field">
      <span className="ds-label">{label}</span>
      <select className="ds-input" value={value} required={required} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
