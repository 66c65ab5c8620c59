import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../src/contract/requests.js';
import { useNaming } from '../language/use-naming.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { AskMembersForm } from './ask-members-form.js';
import { BackLink } from './back-link.js';
import { calloutDraft } from './ask-members.rules.js';

/** Asks the group's own members, on behalf of a request or alone. */
export function AskMembersPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/spor-medlemmene' });
  const { foresporsel: requestId } = useSearch({ from: '/signed-in/gruppe/$groupId/spor-medlemmene' });
  const request = useQuery({ ...reads.request(requestId ?? ''), enabled: requestId !== undefined });
  const isReady = requestId === undefined || request.data !== undefined;
  const question = useFirstQuestion(request.data);
  return (
    <div className="page narrow">
      {request.data?.incident.exercise && <ExerciseBanner />}
      <BackLink groupId={groupId} requestId={requestId} />
      <PageTitle title={t('group.askMembers')} />
      <ProblemNote error={request.error} />
      {isReady ? (
        <AskMembersForm groupId={groupId} requestId={requestId} first={calloutDraft(question, request.data)} />
      ) : (
        !request.error && <Loading />
      )}
    </div>
  );
}

function useFirstQuestion(request: Request | undefined): string {
  const { t } = useTranslation();
  const naming = useNaming();
  if (!request) return '';
  const amounts = request.needs.map((need) => naming.amount(need.quantity, need.unit)).join(', ');
  return t('callout.firstQuestion', {
    name: request.incident.municipalityName,
    amounts,
    title: request.incident.title,
  });
}
