import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../language/use-say.js';
import { clockTime } from '../time/oslo.js';

type Props = { value: string; onChange: (instant: string) => void };

const ahead = [
  { key: 'evening', days: 0, clock: '20:00' },
  { key: 'night', days: 1, clock: '03:00' },
  { key: 'tomorrow', days: 1, clock: '10:00' },
] as const;

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
  const now = useNow();
  const times = ahead.flatMap(({ key, days, clock }) => {
    const instant = clockTime(days, clock, now);
    return instant && instant > now ? [{ key, instant: instant.toISOString() }] : [];
  });
  const choice = (key: string, instant: string) => (
    <Button
      key={key}
      variant={value === instant ? 'primary' : 'secondary'}
      aria-pressed={value === instant}
      onClick={() => onChange(instant)}
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
          value={shownOf(value)}
          onChange={({ target: { value: typed } }) => onChange(typed === '' ? '' : new Date(typed).toISOString())}
        />
      </details>
    </fieldset>
  );
}
