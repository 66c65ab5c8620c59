import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../src/contract/groups.js';
import { TellAvailability } from '../availability/tell-availability.js';
import { PersonCourses } from '../course/person-courses.js';
import { ReportCourse } from '../course/report-course.js';
import { TitledSection } from '../parts/titled-section.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';

/** One member for her leader: what she has learnt, and when she can be asked, also told for somebody who rang. */
export function MemberPage() {
  const { t } = useTranslation();
  const { groupId, membershipId } = useParams({ from: '/signed-in/gruppe/$groupId/medlemmer/$membershipId' });
  const { data, isLoading, error } = useQuery({
    queryKey: ['member', groupId, membershipId],
    queryFn: () => get<Member>(`/groups/${groupId}/members/${membershipId}`),
  });
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/medlemmer" params={{ groupId }} className="ds-link">
        ← {t('roster.title')}
      </Link>
      <PageTitle title={data?.name ?? t('roster.member')} />
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <About member={data} />}
    </div>
  );
}

function About({ member: { personId, name, contactPoints } }: { member: Member }) {
  const { t } = useTranslation();
  const isOwn = useMe().me?.person.id === personId;
  return (
    <>
      <p>{contactPoints.map(({ address }) => address).join(' · ')}</p>
      <p className="quiet">{t('roster.memberExplained')}</p>
      <TitledSection title={t('roster.courses')}>
        <PersonCourses personId={personId} decidesFor={isOwn ? undefined : name} />
        <ReportCourse personId={personId} isSeen={!isOwn} />
      </TitledSection>
      <TitledSection title={t('roster.availability')}>
        <TellAvailability personId={personId} whose={isOwn ? 'own' : 'others'} />
      </TitledSection>
    </>
  );
}
