import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../../src/contract/availability.js';
import { useNow, useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { endOfDay } from '../time/oslo.js';

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Whose it is: one's own to tell, or told for somebody who rang. */
export type Whose = 'own' | 'others';

type Props = { told: Availability; whose: Whose; onSay: (notNowUntil: string | null) => void };

/** Whether she can be asked now, and not for a while: some days, or until one that is chosen. */
export function NotNow({ told, whose, onSay }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const state = whose === 'own' ? t([`availability.state.${told.now}`]) : t([`membersAt.of.${told.now}`]);
  return (
    <>
      <p role="status">
        <strong>
          {told.notNowUntil ? t('availability.notNowUntil', { time: say.time(told.notNowUntil) }) : state}
        </strong>
      </p>
      <div className="stack">
        {told.notNowUntil ? (
          <Button className="big" onClick={() => onSay(null)}>
            {whose === 'own' ? t('availability.again') : t('availability.againOther')}
          </Button>
        ) : (
          <>
            {[1, 7, 30].map((days) => (
              <Button key={days} variant="secondary" className="big" onClick={() => onSay(daysAhead(days))}>
                {t('availability.notNow', { count: days })}
              </Button>
            ))}
            <UntilDay onSay={onSay} />
          </>
        )}
      </div>
    </>
  );
}

function UntilDay({ onSay }: { onSay: Props['onSay'] }) {
  const { t } = useTranslation();
  const today = calendarDay(useNow());
  const [day, setDay] = useState('');
  return (
    <details>
      <summary>{t('availability.untilDay')}</summary>
      <div className="stack">
        <DateField label={t('availability.toDay')} value={day} required={false} min={today} onChange={setDay} />
        <div>
          <Button variant="secondary" disabled={day < today} onClick={() => onSay(endOfDay(day).toISOString())}>
            {t('availability.notNowDay')}
          </Button>
        </div>
      </div>
    </details>
  );
}
