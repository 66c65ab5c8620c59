import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import { mayLead } from '../group/equipment.rules.js';
import { useNow } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { reads } from '../wire/reads.js';
import { ActivitiesPart } from './activities-part.js';
import { ActivityForm } from './activity-form.js';
import { ExerciseList } from './exercise-card.js';
import { exerciseReads } from './exercise.reads.js';
import { inTime } from './exercise.rules.js';
import { OwnForm } from './own-form.js';

/** Øvelser: what the group has practised, what it is invited to, and what it has done to prevent harm. */
export function GroupExercisesPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/ovelser' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  const isLeader = mayLead(grants, groupId);
  return (
    <div className="page narrow">
      {isLeader ? (
        <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
          ← {name}
        </Link>
      ) : (
        <Link to="/mine" className="ds-link">
          ← {t('home.mine')}
        </Link>
      )}
      <PageTitle title={t('exercises.title')} />
      <p className="quiet">{t('exercises.explained', { name })}</p>
      {isLeader && <Writing groupId={groupId} />}
      <p>
        <Link to="/gruppe/$groupId/kalender" params={{ groupId }} className="ds-link">
          {t('calendar.ofGroup')}
        </Link>
      </p>
      <Exercises groupId={groupId} />
      <ActivitiesPart groupId={groupId} isLeader={isLeader} />
    </div>
  );
}

function Writing({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'exercise' | 'activity' | null>(null);
  const client = useQueryClient();
  const done = () => setOpened(null);
  const saved = () => {
    void client.invalidateQueries({ queryKey: exerciseReads.ofGroup(groupId).queryKey });
    done();
  };
  if (opened === 'exercise') return <OwnForm groupId={groupId} onSaved={saved} onCancel={done} />;
  if (opened === 'activity') return <ActivityForm groupId={groupId} onDone={done} />;
  return (
    <div className="deeds">
      <Button onClick={() => setOpened('exercise')}>{t('exercises.logOwn')}</Button>
      <Button variant="secondary" onClick={() => setOpened('activity')}>
        {t('activity.log')}
      </Button>
    </div>
  );
}

function Exercises({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const { data, isLoading, error } = useQuery(exerciseReads.ofGroup(groupId));
  const { unsaid, coming, past } = inTime(data ?? [], calendarDay(useNow()));
  const own = unsaid.filter((one) => one.groupId === groupId);
  // Whether it was held is for whoever planned it to say.
  const before = [...unsaid.filter((one) => !own.includes(one)), ...past];
  return (
    <>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && (
        <>
          <ExerciseList title={t('exercises.wasItHeld')} exercises={own} groupId={groupId} />
          <ExerciseList title={t('exercises.coming')} exercises={coming} groupId={groupId} />
          <ExerciseList title={t('exercises.past')} exercises={before} groupId={groupId} empty={t('exercises.none')} />
        </>
      )}
    </>
  );
}
