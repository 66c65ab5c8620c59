import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { PersonCourses } from './person-courses.js';
import { ReportCourse } from './report-course.js';

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
      {me && <PersonCourses personId={me.person.id} />}
      {me && <ReportCourse personId={me.person.id} />}
    </div>
  );
}
