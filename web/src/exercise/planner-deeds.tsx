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
import { WasItHeld } from './was-it-held.js';

/** What whoever plans an exercise can do with it: play it as an incident, say that it was held, or cancel it. */
export function PlannerDeeds({ exercise }: { exercise: Exercise }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const today = calendarDay(useNow());
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
  if (on < today) return <WasItHeld exercise={exercise} become={become} doing={doing} />;
  return (
    <div className="deeds">
      {on === today && (
        <Button onClick={() => become('held')} loading={doing.isPending}>
          {t('exercises.wasHeld')}
        </Button>
      )}
      {municipalityId !== null && incidentId === null && (
        <Button variant="secondary" onClick={play} disabled={doing.isPending}>
          {t('exercises.playIncident')}
        </Button>
      )}
      <IncidentLink incidentId={incidentId} />
      <EditLink id={id} name={t('exercises.edit')} />
      <Button variant="tertiary" onClick={() => setCancelling(true)}>
        {t('exercises.cancel')}
      </Button>
      {isCancelling && (
        <ConfirmDeed
          question={t(municipalityId === null ? 'exercises.cancelOwnQuestion' : 'exercises.cancelQuestion')}
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

/** What was held can be corrected, what was cancelled planned anew; what was played can be looked at. */
function AfterPlanning({ exercise: { id, incidentId, state } }: { exercise: Exercise }) {
  const { t } = useTranslation();
  return (
    <div className="deeds">
      <EditLink id={id} name={t(state === 'cancelled' ? 'exercises.planAnew' : 'exercises.edit')} />
      <IncidentLink incidentId={incidentId} />
    </div>
  );
}

function IncidentLink({ incidentId }: Pick<Exercise, 'incidentId'>) {
  const { t } = useTranslation();
  if (incidentId === null) return null;
  return (
    <Link to="/hendelse/$incidentId" params={{ incidentId }} className="ds-button" data-variant="secondary">
      {t('exercises.toIncident')}
    </Link>
  );
}

function EditLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/ovelse/$exerciseId/endre" params={{ exerciseId: id }} className="ds-button" data-variant="secondary">
      {name}
    </Link>
  );
}
