import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Leave } from '../../../src/contract/availability.js';
import { useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { leaveFrom, type TypedLeave } from './week.rules.js';

type Props = {
  leave: Leave[];
  typed: TypedLeave;
  /** Set when somebody has tried to keep days that are no leave. */
  isTried: boolean;
  isPending: boolean;
  onType: (typed: TypedLeave) => void;
  onAdd: () => void;
  onRemove: (leave: Leave[]) => void;
};

/** The days that somebody is away, kept at once; who forgets the last day means one day. */
export function LeaveField({ leave, typed, isTried, isPending, onType, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const isWrong = isTried && leaveFrom(typed) === null;
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
              onClick={() => onRemove(leave.filter((other) => other !== one))}
            >
              {t('availability.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="date-row">
        <DateField
          label={t('availability.from')}
          value={typed.from}
          required={false}
          onChange={(from) => onType({ ...typed, from })}
        />
        <DateField
          label={t('availability.to')}
          value={typed.to}
          required={false}
          onChange={(to) => onType({ ...typed, to })}
        />
      </div>
      {isWrong && <p role="alert">{t(typed.from === '' ? 'availability.leaveFrom' : 'availability.leaveTurned')}</p>}
      <div>
        <Button variant="secondary" aria-disabled={isPending} onClick={onAdd}>
          {t('availability.addLeave')}
        </Button>
      </div>
    </fieldset>
  );
}
