import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { Exercise } from '../../../src/contract/exercises.js';
import { useNow, useSay } from '../language/use-say.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDownload } from '../wire/use-download.js';
import { AnswerInvitation } from './answer-invitation.js';
import { EvaluationsPart } from './evaluations-part.js';
import { useWhen } from './exercise-card.js';
import { exerciseReads } from './exercise.reads.js';
import { isToCome, mayPlan, ownInvitations, partiesOf } from './exercise.rules.js';
import { FollowUpsPart } from './follow-ups-part.js';
import { InvitedList } from './invited-list.js';
import { PlannerDeeds } from './planner-deeds.js';

/** Øvelse: what it is, who comes, how it went, and what follows from it. */
export function ExercisePage() {
  const { t } = useTranslation();
  const { exerciseId } = useParams({ from: '/signed-in/ovelse/$exerciseId' });
  const { data: exercise, error } = useQuery(exerciseReads.exercise(exerciseId));
  return (
    <div className="page narrow">
      <ExerciseBanner />
      {exercise && <BackLink exercise={exercise} />}
      <PageTitle title={exercise?.title ?? t('exercises.one')} />
      <ProblemNote error={exercise ? null : error} />
      {exercise ? <Whole exercise={exercise} /> : !error && <Loading />}
    </div>
  );
}

function Whole({ exercise }: { exercise: Exercise }) {
  const grants: Grant[] = useMe().me?.grants ?? [];
  const isPlanner = mayPlan(grants, exercise.municipalityId);
  const isKeeper = partiesOf(grants, exercise).includes(exercise.groupId);
  const own = isToCome(exercise, calendarDay(useNow())) ? ownInvitations(grants, exercise) : [];
  return (
    <>
      <Facts exercise={exercise} />
      {isKeeper && <PlannerDeeds exercise={exercise} />}
      {own.map((invitation) => (
        <AnswerInvitation key={invitation.id} exercise={exercise} invitation={invitation} />
      ))}
      {(isPlanner || own.length < exercise.invitations.length) && (
        <InvitedList exercise={exercise} isPlanner={isPlanner} />
      )}
      {exercise.state === 'held' && <Aftermath exercise={exercise} grants={grants} />}
    </>
  );
}

function Aftermath({ exercise, grants }: { exercise: Exercise; grants: Grant[] }) {
  const parties = partiesOf(grants, exercise);
  return (
    <>
      <EvaluationsPart exercise={exercise} parties={parties} />
      <FollowUpsPart exercise={exercise} parties={parties} />
    </>
  );
}

function BackLink({ exercise: { municipalityId, groupId, invitations } }: { exercise: Exercise }) {
  const { t } = useTranslation();
  const grants: Grant[] = useMe().me?.grants ?? [];
  const group = groupId ?? invitations.find((one) => grants.some((grant) => grant.groupId === one.groupId))?.groupId;
  if (municipalityId && grants.some((grant) => grant.municipalityId === municipalityId))
    return (
      <Link to="/kommune/$municipalityId/ovelser" params={{ municipalityId }} className="ds-link">
        ← {t('exercises.title')}
      </Link>
    );
  return group ? (
    <Link to="/gruppe/$groupId/ovelser" params={{ groupId: group }} className="ds-link">
      ← {t('exercises.title')}
    </Link>
  ) : null;
}

/** What kind of exercise it is, whose, and how many it drew. */
function useHead({ type, state, municipalityName, groupName, participants, hours }: Exercise): (string | null)[] {
  const { t } = useTranslation();
  const say = useSay();
  const counted = [
    participants === null ? '' : t('exercises.came', { count: participants }),
    hours === null ? '' : t('exercises.took', { hours: say.number(hours) }),
  ].filter(Boolean);
  const whose = municipalityName ? t('municipality.title', { name: municipalityName }) : groupName;
  return [t(`exerciseType.${type}`), whose, t(`exerciseState.${state}`), ...counted];
}

function Facts({ exercise }: { exercise: Exercise }) {
  const { t } = useTranslation();
  const head = useHead(exercise);
  const when = useWhen();
  const download = useDownload();
  const { id, purpose, scenario, goals, improve } = exercise;
  const today = calendarDay(useNow());
  return (
    <div className="stack">
      <p>
        <strong>{when(exercise)}</strong>
        <br />
        {head.join(' · ')}
      </p>
      {purpose && <Words title={t('exercises.purpose')} text={purpose} />}
      {goals.length > 0 && (
        <section aria-labelledby="goals">
          <h2 id="goals" className="ds-heading" data-size="xs">
            {t('exercises.goals')}
          </h2>
          <ul>
            {goals.map((goal) => (
              <li key={goal.id}>
                {goal.text}
                {goal.indicators.length > 0 && <span className="quiet"> ({goal.indicators.join('; ')})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {scenario && <Words title={t('exercises.scenario')} text={scenario} />}
      {improve && <Words title={t('exercises.better')} text={improve} />}
      {isToCome(exercise, today) && (
        <div>
          <Button
            variant="tertiary"
            onClick={() => download.mutate({ path: `/exercises/${id}/calendar`, name: 'ovelse.ics' })}
            loading={download.isPending}
          >
            {t('exercises.toCalendar')}
          </Button>
          <ProblemNote error={download.error} />
        </div>
      )}
    </div>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <p className="said">{text}</p>
    </section>
  );
}
