import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../language/use-say.js';
import { timesAhead, writtenInstant } from '../time/times-ahead.js';

type Props = { value: string; onChange: (instant: string) => void };

const two = (value: number) => String(value).padStart(2, '0');

/** What a field for day and clock shows of an instant, on the phone's own clock. */
function shownOf(instant: string): string {
  if (instant === '') return '';
  const at = new Date(instant);
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Now, one of the times that people ask about, or any other; an empty one is now. */
export function AtField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const times = timesAhead(useNow());
  const [typed, setTyped] = useState(() => shownOf(value));
  const choose = (instant: string) => {
    setTyped(shownOf(instant));
    onChange(instant);
  };
  const write = (text: string) => {
    setTyped(text);
    const instant = writtenInstant(text);
    if (instant !== null || text === '') onChange(instant ?? '');
  };
  const choice = (key: string, instant: string) => (
    <Button
      key={key}
      variant={value === instant ? 'primary' : 'secondary'}
      aria-pressed={value === instant}
      onClick={() => choose(instant)}
    >
      {t([`at.${key}`])}
    </Button>
  );
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('at.when')}</legend>
      <div className="deeds">
        {choice('now', '')}
        {times.map(({ key, instant }) => choice(key, instant))}
      </div>
      <details>
        <summary>{t('at.other')}</summary>
        <Textfield
          type="datetime-local"
          label={t('at.chosen')}
          value={typed}
          onChange={(event) => write(event.target.value)}
        />
      </details>
    </fieldset>
  );
}
