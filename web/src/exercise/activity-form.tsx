import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityKind } from '../../../src/contract/activities.js';
import { DateField } from '../parts/date-field.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { activityKinds, hoursFrom } from './exercise.rules.js';
import { calendarDay } from '../time/calendar-day.js';

const blank = (now: Date) => ({
  kind: 'first_aid' as ActivityKind,
  title: '',
  on: calendarDay(now),
  people: null as number | null,
  hours: '',
});

/** Writes down a preventive activity: what, when, how many it reached and how long it took. */
export function ActivityForm({ groupId, onDone }: { groupId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => blank(new Date()));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: exerciseReads.activities(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind, on, people, hours } = draft;
    const title = draft.title.trim() || t(`activityKind.${kind}`);
    const body = { kind, title, on, peopleReached: people ?? 0, hours: hoursFrom(hours) ?? 0 };
    saving.mutate({ path: `/groups/${groupId}/activities`, body });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t('activity.log')}>
      <SelectField
        label={t('activity.kind')}
        value={draft.kind}
        options={activityKinds.map((kind) => ({ value: kind, name: t(`activityKind.${kind}`) }))}
        onChange={(kind) => change({ kind: kind as ActivityKind })}
      />
      <Textfield
        label={t('activity.title')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        maxLength={160}
      />
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} />
      <NumberField
        label={t('activity.people')}
        value={draft.people}
        onChange={(people) => change({ people })}
        required
      />
      <Textfield
        className="number-field"
        label={t('activity.hours')}
        inputMode="decimal"
        value={draft.hours}
        onChange={(event) => change({ hours: event.target.value })}
      />
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('exercises.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
