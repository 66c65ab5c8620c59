import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leave } from '../../../src/contract/availability.js';
import { useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';

type Props = { leave: Leave[]; isPending: boolean; onChange: (leave: Leave[]) => void };

/** The days that somebody is away, kept at once; who forgets the last day means one day. */
export function LeaveField({ leave, isPending, onChange }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isWhole = from !== '' && (to === '' || to >= from);
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('availability.leave')}</legend>
      <ul className="plain-list stack">
        {leave.map((one) => (
          <li key={`${one.from} ${one.to}`} className="member">
            <span>
              {say.date(one.from)}
              {one.to !== one.from && ` – ${say.date(one.to)}`}
            </span>
            <Button
              variant="tertiary"
              disabled={isPending}
              aria-label={t('availability.removeLeave', { date: say.date(one.from) })}
              onClick={() => onChange(leave.filter((other) => other !== one))}
            >
              {t('availability.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="date-row">
        <DateField label={t('availability.from')} value={from} required={false} onChange={setFrom} />
        <DateField label={t('availability.to')} value={to} required={false} onChange={setTo} />
      </div>
      <div>
        <Button
          variant="secondary"
          disabled={!isWhole || isPending}
          onClick={() => onChange([...leave, { from, to: to || from }])}
        >
          {t('availability.addLeave')}
        </Button>
      </div>
    </fieldset>
  );
}
