import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Qualification } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { CourseFacts } from './course-facts.js';
import { courseReads } from './course.reads.js';
import { DecideCourse } from './decide-course.js';

/** What somebody holds or has reported; `decidesFor` names her to a leader who decides of it. */
export function PersonCourses({ personId, decidesFor }: { personId: string; decidesFor?: string }) {
  const { t } = useTranslation();
  const { data: courses, error, isLoading } = useQuery(courseReads.own(personId));
  return (
    <>
      {isLoading && <Loading />}
      <ProblemNote error={courses ? null : error} />
      {courses?.length === 0 && <p className="empty">{t('courses.none')}</p>}
      <ul className="plain-list stack">
        {courses?.map((course) => (
          <li key={course.id} className="card stack">
            <CourseFacts course={course} />
            {decidesFor !== undefined && <DecideCourse course={course} name={decidesFor} />}
            {(decidesFor !== undefined || course.state !== 'confirmed') && <RemoveCourse course={course} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function RemoveCourse({ course: { id, personId, names, version } }: { course: Qualification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removing = useDeed(() => {
    void client.invalidateQueries({ queryKey: courseReads.own(personId).queryKey });
    void client.invalidateQueries({ queryKey: ['group-courses'] });
  });
  const name = names[language] ?? '';
  return (
    <>
      <ProblemNote error={removing.error} />
      {isAsked ? (
        <ConfirmDeed
          question={t('courses.removeAsked', { name })}
          confirm={t('courses.remove')}
          isPending={removing.isPending}
          onConfirm={() =>
            removing.mutate({ method: 'DELETE', path: `/people/${personId}/qualifications/${id}`, version })
          }
          onCancel={() => setAsked(false)}
        />
      ) : (
        <div>
          <Button variant="tertiary" onClick={() => setAsked(true)} aria-label={t('courses.removeName', { name })}>
            {t('courses.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
