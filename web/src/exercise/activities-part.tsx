import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../src/contract/activities.js';
import { useSay } from '../language/use-say.js';
import { ActivityForm } from './activity-form.js';
import { exerciseReads } from './exercise.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** What the group has done so that fewer need help; whoever leads it corrects what was written. */
export function ActivitiesPart({ groupId, isLeader }: { groupId: string; isLeader: boolean }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const { data: activities } = useQuery(exerciseReads.activities(groupId));
  if (!activities) return null;
  return (
    <TitledSection title={t('activity.heading')}>
      {activities.length === 0 && <p className="empty">{t('activity.none')}</p>}
      <ul className="plain-list stack">
        {activities.map((activity) =>
          opened === activity.id ? (
            <li key={activity.id}>
              <ActivityForm groupId={groupId} activity={activity} onDone={() => setOpened(null)} />
            </li>
          ) : (
            <li key={activity.id} className="card">
              <ActivityFacts activity={activity} />
              {isLeader && (
                <div>
                  <Button
                    variant="tertiary"
                    onClick={() => setOpened(activity.id)}
                    aria-label={t('activity.changeOf', { title: activity.title })}
                  >
                    {t('activity.change')}
                  </Button>
                </div>
              )}
            </li>
          ),
        )}
      </ul>
    </TitledSection>
  );
}

function ActivityFacts({ activity: { kind, title, on, peopleReached, hours, note } }: { activity: Activity }) {
  const { t } = useTranslation();
  const say = useSay();
  const counted = [t('activity.reached', { count: peopleReached }), t('activity.took', { hours: say.number(hours) })];
  return (
    <>
      <strong>{title}</strong>
      <span>{[t(`activityKind.${kind}`), say.date(on)].join(' · ')}</span>
      <span className="quiet">{counted.join(' · ')}</span>
      {note && <p className="said">{note}</p>}
    </>
  );
}
