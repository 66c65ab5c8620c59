import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisteredChange } from '../../../src/contract/registers.js';
import { useNow, useSay } from '../language/use-say.js';
import { calendarDay } from '../time/calendar-day.js';
import { mapReads } from './map.reads.js';

type Props = { onChoose: (change: RegisteredChange) => void };

/** What Statistics Norway says is to come, for the form to be filled in with; nothing where it says nothing, or cannot be reached. */
export function Suggestions({ onChoose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { data } = useQuery(mapReads.registered(calendarDay(useNow())));
  if (!data) return null;
  if (!data.reachable) return <p className="quiet">{t('map.notReached')}</p>;
  if (data.items.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="registered">
      <h3 id="registered" className="ds-heading" data-size="2xs">
        {t('map.registered')}
      </h3>
      <ul className="plain-list stack">
        {data.items.map((change) => (
          <li key={change.day} className="stack">
            <strong>{say.date(change.day)}</strong>
            <EventLines change={change} />
            <div>
              <Button
                variant="secondary"
                onClick={() => onChoose(change)}
                aria-label={t('map.useOf', { day: say.date(change.day) })}
              >
                {t('map.use')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happens, a line for each event. */
export function EventLines({ change: { events } }: { change: Pick<RegisteredChange, 'events'> }) {
  const { t } = useTranslation();
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
