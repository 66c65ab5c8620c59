import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Qualification } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { DateField } from '../parts/date-field.js';
import { SelectField } from '../parts/select-field.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { CourseFacts } from './course-facts.js';
import { courseReads } from './course.reads.js';

/** Mine kurs: what I hold, reporting one more, and taking back what nobody has confirmed. */
export function MyCoursesPage() {
  const { t } = useTranslation();
  const { me } = useMe();
  return (
    <div className="page narrow">
      <Link to="/mine" className="ds-link">
        ← {t('home.mine')}
      </Link>
      <PageTitle title={t('courses.title')} />
      <p>{t('courses.explained')}</p>
      {me && <MyCourses personId={me.person.id} />}
      {me && <ReportCourse personId={me.person.id} />}
    </div>
  );
}

function MyCourses({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { data: courses, error, isLoading } = useQuery(courseReads.own(personId));
  return (
    <>
      {isLoading && <Loading />}
      <ProblemNote error={courses ? null : error} />
      {courses?.length === 0 && <p className="empty">{t('courses.none')}</p>}
      <ul className="plain-list stack">
        {courses?.map((course) => (
          <li key={course.id} className="card">
            <MyCourse course={course} />
          </li>
        ))}
      </ul>
    </>
  );
}

function MyCourse({ course }: { course: Qualification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { id, personId, names, state, version } = course;
  const removing = useDeed(() => void client.invalidateQueries({ queryKey: courseReads.own(personId).queryKey }));
  const name = names[language] ?? '';
  return (
    <>
      <CourseFacts course={course} />
      <ProblemNote error={removing.error} />
      {state !== 'confirmed' && !isAsked && (
        <div>
          <Button variant="tertiary" onClick={() => setAsked(true)} aria-label={t('courses.removeName', { name })}>
            {t('courses.remove')}
          </Button>
        </div>
      )}
      {isAsked && (
        <ConfirmDeed
          question={t('courses.removeAsked', { name })}
          confirm={t('courses.remove')}
          isPending={removing.isPending}
          onConfirm={() =>
            removing.mutate({ method: 'DELETE', path: `/people/${personId}/qualifications/${id}`, version })
          }
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}

function ReportCourse({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const kinds = useQuery(courseReads.kinds(personId)).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const [obtainedOn, setObtainedOn] = useState('');
  const kindId = chosen || (kinds[0]?.id ?? '');
  const reporting = useDeed(() => {
    setObtainedOn('');
    void client.invalidateQueries({ queryKey: courseReads.own(personId).queryKey });
  });
  return (
    <form
      className="card stack"
      aria-labelledby="report-course"
      onSubmit={(event) => {
        event.preventDefault();
        reporting.mutate({ path: `/people/${personId}/qualifications`, body: { kindId, obtainedOn } });
      }}
    >
      <h2 id="report-course" className="ds-heading" data-size="sm">
        {t('courses.report')}
      </h2>
      <SelectField
        label={t('courses.kind')}
        value={kindId}
        options={kinds.map(({ id, names }) => ({ value: id, name: names[language] ?? '' }))}
        onChange={setChosen}
      />
      <DateField label={t('courses.obtainedOn')} value={obtainedOn} onChange={setObtainedOn} />
      <ProblemNote error={reporting.error} />
      {reporting.isSuccess && obtainedOn === '' && <p role="status">{t('courses.sent')}</p>}
      <div className="deeds">
        <Button type="submit" className="big" loading={reporting.isPending}>
          {t('courses.send')}
        </Button>
      </div>
    </form>
  );
}
