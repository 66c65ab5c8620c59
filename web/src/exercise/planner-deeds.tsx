import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { calendarDay } from '../time/calendar-day.js';

/** What whoever plans an exercise can do with it: play it as an incident, say that it was held, or cancel it. */
export function PlannerDeeds({ exercise }: { exercise: Exercise }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const now = useNow();
  const [isCancelling, setCancelling] = useState(false);
  const { id, version, incidentId, municipalityId, on } = exercise;
  const doing = useDeed<Exercise>((known) => {
    setCancelling(false);
    client.setQueryData(exerciseReads.exercise(id).queryKey, known);
  });
  const become = (state: 'held' | 'cancelled') =>
    doing.mutate({ method: 'PATCH', path: `/exercises/${id}`, body: { state }, version });
  const play = () => doing.mutate({ path: `/exercises/${id}/incident`, body: { kind: t('exercises.one') } });
  if (exercise.state !== 'planned') return <AfterPlanning exercise={exercise} />;
  return (
    <div className="deeds">
      {on <= calendarDay(now) && (
        <Button onClick={() => become('held')} loading={doing.isPending}>
          {t('exercises.wasHeld')}
        </Button>
      )}
      {municipalityId !== null && incidentId === null && (
        <Button variant="secondary" onClick={play} disabled={doing.isPending}>
          {t('exercises.playIncident')}
        </Button>
      )}
      {incidentId && (
        <Link to="/hendelse/$incidentId" params={{ incidentId }} className="ds-button" data-variant="secondary">
          {t('exercises.toIncident')}
        </Link>
      )}
      <EditLink id={id} />
      <Button variant="tertiary" onClick={() => setCancelling(true)}>
        {t('exercises.cancel')}
      </Button>
      {isCancelling && (
        <ConfirmDeed
          question={t('exercises.cancelQuestion')}
          confirm={t('exercises.cancel')}
          onConfirm={() => become('cancelled')}
          onCancel={() => setCancelling(false)}
          isPending={doing.isPending}
        />
      )}
      <ProblemNote error={doing.error} />
    </div>
  );
}

/** What was written down by a group can be corrected; what was played can be looked at. */
function AfterPlanning({ exercise: { id, incidentId, groupId, state } }: { exercise: Exercise }) {
  const { t } = useTranslation();
  if (groupId !== null && state === 'held')
    return (
      <div>
        <EditLink id={id} />
      </div>
    );
  return incidentId ? (
    <Link to="/hendelse/$incidentId" params={{ incidentId }} className="ds-link">
      {t('exercises.toIncident')}
    </Link>
  ) : null;
}

function EditLink({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/ovelse/$exerciseId/endre" params={{ exerciseId: id }} className="ds-button" data-variant="secondary">
      {t('exercises.edit')}
    </Link>
  );
}
