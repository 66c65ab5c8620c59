import { Checkbox } from '@digdir/designsystemet-react';

type Props = {
  legend: string;
  options: readonly { value: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Any of a few, each with a tick. */
export function Ticks({ legend, options, chosen, onChange }: Props) {
  return (
    <fieldset className="plain-fieldset ticks">
      <legend className="ds-label">{legend}</legend>
      {options.map(({ value, name }) => (
        <Checkbox
          key={value}
          label={name}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </fieldset>
  );
}
