import { Button } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventFields } from './event-fields.js';
import { withAnother, type WrittenEvent } from './events.rules.js';

type Props = { events: readonly WrittenEvent[]; onChange: (events: WrittenEvent[]) => void };

/** All that happens on the day, as many events as there are. */
export function DayEvents({ events, onChange }: Props) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<number>();
  const adding = useRef<HTMLButtonElement>(null);
  const add = () => {
    const more = withAnother(events);
    setAdded(more.at(-1)?.id);
    onChange(more);
  };
  const leaveOut = (id: number) => {
    setAdded(undefined);
    onChange(events.filter((one) => one.id !== id));
    adding.current?.focus();
  };
  return (
    <>
      {events.map((event, index) => (
        <EventFields
          key={event.id}
          event={event}
          number={index + 1}
          isNew={event.id === added}
          onChange={(part) => onChange(events.map((one) => (one.id === event.id ? { ...one, ...part } : one)))}
          onLeaveOut={events.length > 1 ? () => leaveOut(event.id) : undefined}
        />
      ))}
      <div className="stack">
        <p className="quiet" id="another-hint">
          {t('map.anotherHint')}
        </p>
        <div>
          <Button type="button" variant="secondary" ref={adding} onClick={add} aria-describedby="another-hint">
            {t('map.another')}
          </Button>
        </div>
      </div>
    </>
  );
}
