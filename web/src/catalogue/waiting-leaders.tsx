import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CourseFacts } from '../course/course-facts.js';
import { courseReads } from '../course/course.reads.js';
import { DecideCourse } from '../course/decide-course.js';
import { TitledSection } from '../parts/titled-section.js';
import { useMe } from '../session/use-me.js';

/** What leaders of the organisation's groups have reported, since nobody confirms her own. */
export function WaitingLeaders({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const own = useMe().me?.person.id;
  const waiting =
    useQuery(courseReads.ofLeaders(organisationId)).data?.filter(({ personId }) => personId !== own) ?? [];
  if (waiting.length === 0) return null;
  return (
    <TitledSection title={t('catalogue.waiting')}>
      <p className="quiet">{t('catalogue.waitingExplained')}</p>
      <ul className="plain-list stack">
        {waiting.map((course) => (
          <li key={course.id} className="card stack">
            <CourseFacts course={course} whose={course.name} />
            <DecideCourse course={course} name={course.name} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
