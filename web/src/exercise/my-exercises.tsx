import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import { useNow } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { calendarDay } from '../time/calendar-day.js';
import { reads } from '../wire/reads.js';
import { ExerciseCard } from './exercise-card.js';
import { exerciseReads } from './exercise.reads.js';
import { groupsOf, inTime } from './exercise.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** What the groups that somebody is in are to exercise, and the way to all of it. */
export function MyExercises() {
  const { t } = useTranslation();
  const grants: Grant[] = useMe().me?.grants ?? [];
  const groupIds = groupsOf(grants);
  if (groupIds.length === 0) return null;
  return (
    <TitledSection title={t('exercises.title')}>
      {groupIds.map((groupId) => (
        <OfGroup key={groupId} groupId={groupId} />
      ))}
    </TitledSection>
  );
}

function OfGroup({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  const { data } = useQuery(exerciseReads.ofGroup(groupId));
  const { coming } = inTime(data ?? [], calendarDay(useNow()));
  return (
    <>
      {data && coming.length === 0 && <p className="empty">{t('exercises.noneComing')}</p>}
      <ul className="plain-list stack">
        {coming.slice(0, 3).map((exercise) => (
          <li key={exercise.id}>
            <ExerciseCard exercise={exercise} groupId={groupId} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/gruppe/$groupId/ovelser" params={{ groupId }} className="ds-link">
          {t('exercises.allOf', { name })}
        </Link>
      </p>
    </>
  );
}
