import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { CourseFacts } from './course-facts.js';
import { courseReads, type Show } from './course.reads.js';
import { DecideCourse } from './decide-course.js';

/** What the group's members have learnt and shown: to be confirmed, running out, and all of it. */
export function GroupCoursesPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/kurs' });
  const group = useQuery(reads.group(groupId)).data;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('groupCourses.title')} />
      <Courses groupId={groupId} show="reported" />
      <Courses groupId={groupId} show="ending" />
      <details className="card">
        <summary>
          <h2 className="ds-heading" data-size="xs">
            {t('groupCourses.all')}
          </h2>
        </summary>
        <Courses groupId={groupId} show="held" />
      </details>
      {group?.organisationIds.map((organisationId) => (
        <p key={organisationId}>
          <Link to="/organisasjon/$organisationId" params={{ organisationId }} className="ds-link">
            {t('groupCourses.catalogue')}
          </Link>
        </p>
      ))}
    </div>
  );
}

function Courses({ groupId, show }: { groupId: string; show: Show }) {
  const { t } = useTranslation();
  const { data, error, isLoading } = useQuery(courseReads.ofGroup(groupId, show));
  const own = useMe().me?.person.id;
  return (
    <section className="stack" aria-labelledby={show}>
      <h2 id={show} className={show === 'held' ? 'ds-sr-only' : 'ds-heading'} data-size="sm">
        {t([`groupCourses.${show}`])}
      </h2>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data?.length === 0 && <p className="empty">{t([`groupCourses.${show}None`])}</p>}
      <ul className="plain-list stack">
        {data?.map((course) => (
          <li key={course.id} className="card stack">
            <CourseFacts course={course} whose={course.name} />
            {show === 'reported' && course.personId !== own && <DecideCourse course={course} name={course.name} />}
            {show === 'reported' && course.personId === own && <p className="quiet">{t('groupCourses.own')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
