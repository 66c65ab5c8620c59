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
import { leaveFrom, noHours, withTyped, type TypedLeave } from './week.rules.js';

/** When somebody can be asked, told by herself or by a leader whom she rang. */
export function TellAvailability({ personId, whose }: { personId: string; whose: Whose }) {
  const { t } = useTranslation();
  const { data, isLoading, error } = useQuery(availabilityReads.own(personId));
  const [isSaved, setSaved] = useState(false);
  return (
    <>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <Told told={data} whose={whose} onSaved={() => setSaved(true)} />}
      <p role="status">{isSaved && t('availability.saved')}</p>
    </>
  );
}

type Props = { told: Availability; whose: Whose; onSaved: () => void };

const noLeave: TypedLeave = { from: '', to: '' };

function Told({ told, whose, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shown, setShown] = useState(told);
  const [draft, setDraft] = useState(told);
  const [leave, setLeave] = useState(noLeave);
  const [hours, setHours] = useState(noHours);
  const [isTried, setTried] = useState(false);
  const more = leaveFrom(leave);
  if (told.version !== shown.version) {
    setShown(told);
    setDraft(told);
  }
  const saving = useDeed<Availability>((saved) => {
    client.setQueryData(availabilityReads.own(told.personId).queryKey, saved);
    void client.invalidateQueries({ queryKey: ['strength'] });
    void client.invalidateQueries({ queryKey: ['members-at'] });
    if (more) setLeave(noLeave);
    setHours(noHours);
    setTried(false);
    onSaved();
  });
  const change = (changes: Partial<Availability>) => setDraft({ ...draft, ...changes });
  /** Whatever has been typed is kept along with the rest. */
  const keep = (changes: Partial<Availability> = {}) => {
    const all = { ...draft, ...changes };
    const body = {
      weekly: withTyped(all.weekly, hours),
      notNowUntil: all.notNowUntil,
      leave: more ? [...all.leave, more] : all.leave,
      constraints: all.constraints?.trim() || null,
    };
    saving.mutate({ method: 'PUT', path: `/people/${told.personId}/availability`, body, version: told.version });
  };
  /** Days that are no leave are said before anything is sent. */
  const save = (asksLeave = leave.from !== '' || leave.to !== '') => {
    setTried(asksLeave);
    if (!asksLeave || more) keep();
  };
  return (
    <div className="stack">
      <NotNow told={told} whose={whose} onSay={(notNowUntil) => keep({ notNowUntil })} />
      <LeaveField
        leave={draft.leave}
        typed={leave}
        isTried={isTried}
        isPending={saving.isPending}
        onType={setLeave}
        onAdd={() => save(true)}
        onRemove={(rest) => keep({ leave: rest })}
      />
      <WeekTaps weekly={draft.weekly} typed={hours} onType={setHours} onChange={(weekly) => change({ weekly })} />
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
