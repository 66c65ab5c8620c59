import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { EventKind, Officers } from '../../../src/contract/municipality-events.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { EventLines } from './suggestions.js';
import { kinds, officerChoices, type EventDraft } from './events.rules.js';

type Props = {
  draft: EventDraft;
  change: (part: Partial<EventDraft>) => void;
  onLook: () => void;
  isPending: boolean;
  error: unknown;
};

/** What happens, when, to whom: five fields, and nothing is done before it has been looked at. */
export function EventForm({ draft, change, onLook, isPending, error }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <SelectField
        label={t('map.kind')}
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, name: t(`mapKind.${kind}`) }))}
        onChange={(kind) => change({ kind: kind as EventKind })}
      />
      <Textfield
        type="date"
        label={t('map.day')}
        value={draft.day}
        onChange={(event) => change({ day: event.target.value })}
        required
      />
      <Textfield
        label={t('map.from')}
        description={t('map.fromHint')}
        value={draft.from}
        onChange={(event) => change({ from: event.target.value })}
        required
        maxLength={200}
      />
      <Textfield
        multiline
        rows={3}
        label={t('map.to')}
        description={t('map.toHint')}
        value={draft.to}
        onChange={(event) => change({ to: event.target.value })}
        required
        maxLength={2000}
      />
      {draft.more.length > 0 && (
        <div className="stack">
          <p>{t('map.sameDay')}</p>
          <EventLines change={{ events: draft.more }} />
          <div>
            <Button variant="tertiary" onClick={() => change({ more: [] })}>
              {t('map.leaveOut')}
            </Button>
          </div>
        </div>
      )}
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
