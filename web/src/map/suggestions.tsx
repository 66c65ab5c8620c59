import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BorderAdjustment, RegisteredChange } from '../../../src/contract/registers.js';
import { useNow, useSay } from '../language/use-say.js';
import { calendarDay } from '../time/calendar-day.js';
import { called, comingOf } from './events.rules.js';
import { mapReads } from './map.reads.js';

type Props = {
  planned: readonly Pick<RegisteredChange, 'day' | 'events'>[];
  onChoose: (change: RegisteredChange) => void;
};

/** What Statistics Norway says is to come and nobody has planned yet, for the form to be filled in with; nothing where it says nothing, or cannot be reached. */
export function Suggestions({ planned, onChoose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const today = calendarDay(useNow());
  const { data } = useQuery(mapReads.registered(today));
  if (!data) return null;
  if (!data.reachable) return <p className="quiet">{t('map.notReached')}</p>;
  const coming = comingOf(data.items, planned, today);
  if (coming.length === 0 && data.unread === 0) return null;
  return (
    <section className="card stack" aria-labelledby="registered">
      <h3 id="registered" className="ds-heading" data-size="2xs">
        {t('map.registered')}
      </h3>
      {data.unread > 0 && <p>{t('map.unread', { count: data.unread })}</p>}
      <ul className="plain-list stack">
        {coming.map((change) => (
          <li key={change.day} className="stack">
            <strong>{say.date(change.day)}</strong>
            <EventLines change={change} />
            <Adjustments adjustments={change.adjustments} />
            {change.events.length > 0 && (
              <div>
                <Button
                  variant="secondary"
                  onClick={() => onChoose(change)}
                  aria-label={t('map.useOf', { day: say.date(change.day) })}
                >
                  {t('map.use')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Areas that pass from one municipality to others: told, and nothing to be done about. */
function Adjustments({ adjustments }: { adjustments: readonly BorderAdjustment[] }) {
  const { t } = useTranslation();
  return adjustments.map(({ from, to }) => (
    <p key={from.number}>{t('map.adjusted', { from: called(from), to: to.map(called).join(', ') })}</p>
  ));
}

/** What happens, a line for each event. */
export function EventLines({ change: { events } }: { change: Pick<RegisteredChange, 'events'> }) {
  const { t } = useTranslation();
  if (events.length === 0) return null;
  return (
    <ul>
      {events.map(({ kind, from, to }) => (
        <li key={kind + from.join()}>
          {t(`mapKind.${kind}`)}: {from.join(', ')} →{' '}
          {to.map(({ number, officialName }) => `${number} ${officialName}`).join(', ')}
        </li>
      ))}
    </ul>
  );
}
