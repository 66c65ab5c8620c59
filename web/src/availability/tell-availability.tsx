import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../../src/contract/availability.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { availabilityReads } from './availability.reads.js';
import { LeaveField } from './leave-field.js';
import { NotNow, type Whose } from './not-now.js';
import { WeekTaps } from './week-taps.js';

/** When somebody can be asked, told by herself or by a leader whom she rang. */
export function TellAvailability({ personId, whose }: { personId: string; whose: Whose }) {
  const { t } = useTranslation();
  const { data, isLoading, error } = useQuery(availabilityReads.own(personId));
  const [isSaved, setSaved] = useState(false);
  return (
    <>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <Told key={data.version} told={data} whose={whose} onSaved={() => setSaved(true)} />}
      <p role="status">{isSaved && t('availability.saved')}</p>
    </>
  );
}

type Props = { told: Availability; whose: Whose; onSaved: () => void };

function Told({ told, whose, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(told);
  const saving = useDeed<Availability>((saved) => {
    client.setQueryData(availabilityReads.own(told.personId).queryKey, saved);
    void client.invalidateQueries({ queryKey: ['strength'] });
    void client.invalidateQueries({ queryKey: ['members-at'] });
    onSaved();
  });
  const change = (changes: Partial<Availability>) => setDraft({ ...draft, ...changes });
  const save = (changes: Partial<Availability> = {}) => {
    const { weekly, notNowUntil, leave, constraints } = { ...draft, ...changes };
    saving.mutate({
      method: 'PUT',
      path: `/people/${told.personId}/availability`,
      body: { weekly, notNowUntil, leave, constraints: constraints?.trim() || null },
      version: told.version,
    });
  };
  return (
    <div className="stack">
      <NotNow told={told} whose={whose} onSay={(notNowUntil) => save({ notNowUntil })} />
      <LeaveField leave={draft.leave} isPending={saving.isPending} onChange={(leave) => save({ leave })} />
      <WeekTaps weekly={draft.weekly} onChange={(weekly) => change({ weekly })} />
      <Textfield
        multiline
        rows={2}
        label={t('availability.constraints')}
        description={t('availability.constraintsHelp')}
        value={draft.constraints ?? ''}
        maxLength={500}
        onChange={(event) => change({ constraints: event.target.value })}
      />
      <ProblemNote error={saving.error} />
      <Button className="big" loading={saving.isPending} onClick={() => save()}>
        {t('availability.save')}
      </Button>
    </div>
  );
}
