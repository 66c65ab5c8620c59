import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useSay } from '../language/use-say.js';
import { SelectField } from '../parts/select-field.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { availabilityReads } from './availability.reads.js';

/** Mine kurs: what I hold, and reporting one more. */
export function MyCoursesPage() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const id = useMe().me?.person.id ?? '';
  const { data: courses, error } = useQuery({ ...availabilityReads.courses(id), enabled: id !== '' });
  return (
    <div className="page narrow">
      <Link to="/mine" className="ds-link">
        ← {t('home.mine')}
      </Link>
      <PageTitle title={t('courses.title')} />
      <p>{t('courses.explained')}</p>
      <ProblemNote error={error} />
      {courses?.length === 0 && <p className="empty">{t('courses.none')}</p>}
      <ul className="plain-list stack">
        {courses?.map((course) => (
          <li key={course.id} className="card">
            <strong>{course.names[language]}</strong>
            <span>{t([`courses.state.${course.state}`])}</span>
            {course.word && <q className="said">{course.word}</q>}
            <span className="quiet">
              {say.date(course.obtainedOn)}
              {course.validTo && ` · ${t('courses.validTo', { date: say.date(course.validTo) })}`}
            </span>
          </li>
        ))}
      </ul>
      {id !== '' && <ReportCourse personId={id} />}
    </div>
  );
}

function ReportCourse({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const kinds = useQuery(availabilityReads.kinds(personId)).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const [obtainedOn, setObtainedOn] = useState('');
  const kindId = chosen || (kinds[0]?.id ?? '');
  const reporting = useDeed(() => {
    setObtainedOn('');
    void client.invalidateQueries({ queryKey: ['courses', personId] });
  });
  const send = () => reporting.mutate({ path: `/people/${personId}/qualifications`, body: { kindId, obtainedOn } });
  return (
    <section className="stack" aria-labelledby="report-course">
      <h2 id="report-course" className="ds-heading" data-size="sm">
        {t('courses.report')}
      </h2>
      <SelectField
        label={t('courses.kind')}
        value={kindId}
        options={kinds.map(({ id, names }) => ({ value: id, name: names[language] }))}
        onChange={setChosen}
      />
      <Textfield
        type="date"
        label={t('courses.obtainedOn')}
        value={obtainedOn}
        onChange={(event) => setObtainedOn(event.target.value)}
      />
      <ProblemNote error={reporting.error} />
      <Button className="big" disabled={obtainedOn === ''} loading={reporting.isPending} onClick={send}>
        {t('courses.send')}
      </Button>
    </section>
  );
}
