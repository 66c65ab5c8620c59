import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupQualification } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { CourseFacts } from './course-facts.js';
import { courseReads, type Show } from './course.reads.js';

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
            {show === 'reported' && <Decide course={course} groupId={groupId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({ course, groupId }: { course: GroupQualification; groupId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const [word, setWord] = useState('');
  const deciding = useDeed(() => void client.invalidateQueries({ queryKey: ['group-courses', groupId] }));
  const decide = (to: 'confirm' | 'decline', body: object) =>
    deciding.mutate({ path: `/qualifications/${course.id}/${to}`, body, version: course.version });
  const what = { name: course.name, course: course.names[language] };
  return (
    <>
      <ProblemNote error={deciding.error} />
      {isDeclining ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            decide('decline', { word: word.trim() });
          }}
        >
          <Textfield
            label={t('groupCourses.word')}
            description={t('groupCourses.wordHelp')}
            value={word}
            maxLength={200}
            required
            onChange={(event) => setWord(event.target.value)}
          />
          <div className="deeds">
            <Button type="submit" loading={deciding.isPending}>
              {t('groupCourses.decline')}
            </Button>
            <Button variant="tertiary" onClick={() => setDeclining(false)}>
              {t('deed.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="deeds">
          <Button
            loading={deciding.isPending}
            aria-label={t('groupCourses.confirmName', what)}
            onClick={() => decide('confirm', {})}
          >
            {t('groupCourses.confirm')}
          </Button>
          <Button
            variant="secondary"
            aria-label={t('groupCourses.declineName', what)}
            onClick={() => setDeclining(true)}
          >
            {t('groupCourses.decline')}
          </Button>
        </div>
      )}
    </>
  );
}
