import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../src/contract/requests.js';
import { useLiveGroup } from '../live/use-live-group.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { LineNote } from '../parts/line-note.js';
import { RequestStateTag } from '../parts/request-state.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReadyLink } from '../store/ready-link.js';
import { reads } from '../wire/reads.js';
import { AnswerForm } from './answer-form.js';
import { isOver, isWanted, mayAnswer } from './answer.rules.js';
import { CalloutCard } from './callout-card.js';
import { GivenAnswers } from './given-answers.js';
import { RequestFacts } from './request-facts.js';
import { useSeen } from './use-seen.js';

/** One question from a municipality: what is asked, and the group's own answer. */
export function RequestPage() {
  const { requestId } = useParams({ from: '/signed-in/foresporsel/$requestId' });
  const { data: request, error } = useQuery(reads.request(requestId));
  useSeen(request);
  if (request) return <RequestView request={request} />;
  return <div className="page narrow">{error ? <ProblemNote error={error} /> : <Loading />}</div>;
}

function RequestView({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { groupId, incident } = request;
  const { callouts = [] } = useLiveGroup(groupId);
  const own = callouts.filter((callout) => callout.requestId === request.id);
  const title = t('group.asks', { name: incident.municipalityName, title: incident.title });
  return (
    <div className="page narrow">
      {incident.exercise && <ExerciseBanner />}
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {request.groupName}
      </Link>
      <PageTitle title={incident.exercise ? `${t('exercise.word')}: ${title}` : title}>{title}</PageTitle>
      <LineNote />
      <p>
        <RequestStateTag state={request.state} />
      </p>
      <RequestFacts request={request} />
      {isWanted(request.state) && (
        <Link
          to="/gruppe/$groupId/spor-medlemmene"
          params={{ groupId }}
          search={{ foresporsel: request.id }}
          className="ds-button"
          data-variant="secondary"
        >
          {t('group.askMembers')}
        </Link>
      )}
      {own.map((callout) => (
        <CalloutCard key={callout.id} callout={callout} />
      ))}
      {mayAnswer(request.state) && <AnswerForm key={request.id} request={request} />}
      <GivenAnswers request={request} />
      {isOver(request.state) && <ReadyLink groupId={groupId} requestId={request.id} />}
    </div>
  );
}
