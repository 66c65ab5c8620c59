import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, ActivityKind } from '../../../src/contract/activities.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { exerciseReads } from './exercise.reads.js';
import { activityDraft, activityKinds, hoursFrom } from './exercise.rules.js';

type Props = {
  groupId: string;
  /** The one to correct; a new one where there is none. */
  activity?: Activity;
  onDone: () => void;
};

/** Writes down a preventive activity, or corrects it: what, when, how many it reached and how long it took. */
export function ActivityForm({ groupId, activity, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: exerciseReads.activities(groupId).queryKey });
    onDone();
  }, t('told.activity'));
  const { draft, change, version } = useDraft({
    thing: activity,
    toDraft: (known) => activityDraft(calendarDay(new Date()), known),
    error: saving.error,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind, on, people, hours } = draft;
    const title = draft.title.trim() || t(`activityKind.${kind}`);
    const body = { kind, title, on, peopleReached: people ?? 0, hours: hoursFrom(hours) ?? 0 };
    const path = `/groups/${groupId}/activities`;
    if (!activity) return saving.mutate({ path, body });
    saving.mutate({ method: 'PATCH', path: `${path}/${activity.id}`, body, version });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t(activity ? 'activity.edit' : 'activity.log')}>
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
      <HoursField label={t('activity.hours')} value={draft.hours} onChange={(hours) => change({ hours })} />
      <FormEnd deed={saving} label={t('exercises.save')} onCancel={onDone} />
    </form>
  );
}
