import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Officers } from '../../../src/contract/municipality-events.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { DayEvents } from './day-events.js';
import { newCounties, officerChoices, type EventDraft } from './events.rules.js';
import { NewCounties } from './new-counties.js';

type Props = {
  draft: EventDraft;
  /** The counties that there are; nothing as long as that is not known. */
  known: ReadonlySet<string> | undefined;
  change: (part: Partial<EventDraft>) => void;
  onLook: () => void;
  isPending: boolean;
  error: unknown;
};

/** When, what happens, to whom: a few fields, and nothing is done before it has been looked at. */
export function EventForm({ draft, known, change, onLook, isPending, error }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <Textfield
        type="date"
        label={t('map.day')}
        value={draft.day}
        onChange={(event) => change({ day: event.target.value })}
        required
      />
      <DayEvents events={draft.events} onChange={(events) => change({ events })} />
      <NewCounties
        numbers={newCounties(draft, known)}
        names={draft.counties}
        onChange={(counties) => change({ counties })}
      />
      <SelectField
        label={t('map.officers')}
        value={draft.officers}
        options={officerChoices.map((choice) => ({ value: choice, name: t(`mapOfficers.${choice}`) }))}
        onChange={(officers) => change({ officers: officers as Officers })}
      />
      <ProblemNote error={error} />
      <div className="deeds">
        <Button type="submit" loading={isPending}>
          {t('map.look')}
        </Button>
      </div>
    </form>
  );
}
