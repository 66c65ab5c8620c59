import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../../src/contract/availability.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { availabilityReads } from './availability.reads.js';
import { LeaveField } from './leave-field.js';
import { WeekTaps } from './week-taps.js';

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** When I can be asked: not now, usual hours, leave, and what I choose to tell. */
export function MyAvailabilityPage() {
  const { t } = useTranslation();
  const id = useMe().me?.person.id ?? '';
  const { data, isLoading, error } = useQuery({ ...availabilityReads.own(id), enabled: id !== '' });
  const [isSaved, setSaved] = useState(false);
  return (
    <div className="page narrow">
      <Link to="/mine" className="ds-link">
        ← {t('home.mine')}
      </Link>
      <PageTitle title={t('availability.title')} />
      <p>{t('availability.explained')}</p>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <Told key={data.version} told={data} onSaved={() => setSaved(true)} />}
      <p role="status">{isSaved && t('availability.saved')}</p>
    </div>
  );
}

function Told({ told, onSaved }: { told: Availability; onSaved: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const [draft, setDraft] = useState(told);
  const saving = useDeed<Availability>((saved) => {
    client.setQueryData(availabilityReads.own(told.personId).queryKey, saved);
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
  const notFor = (days: number) => save({ notNowUntil: daysAhead(days) });
  return (
    <div className="stack">
      <p role="status">
        <strong>
          {told.notNowUntil
            ? t('availability.notNowUntil', { time: say.time(told.notNowUntil) })
            : t([`availability.state.${told.now}`])}
        </strong>
      </p>
      <div className="stack">
        {told.notNowUntil ? (
          <Button className="big" onClick={() => save({ notNowUntil: null })}>
            {t('availability.again')}
          </Button>
        ) : (
          [1, 7, 30].map((days) => (
            <Button key={days} variant="secondary" className="big" onClick={() => notFor(days)}>
              {t('availability.notNow', { count: days })}
            </Button>
          ))
        )}
      </div>
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
