import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Qualification } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

type Props = { course: Qualification; name: string };

/** Confirms what somebody has reported, or says why not; what was decided can be decided otherwise. */
export function DecideCourse({ course, name }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const deciding = useDeed(
    () => {
      for (const key of ['courses', 'group-courses', 'leaders-courses'])
        void client.invalidateQueries({ queryKey: [key] });
    },
    t(isDeclining ? 'told.notCourse' : 'told.course', { name, course: course.names[language] }),
  );
  const decide = (to: 'confirm' | 'decline', body: object) =>
    deciding.mutate({ path: `/qualifications/${course.id}/${to}`, body, version: course.version });
  if (isDeclining) {
    return (
      <Decline deed={deciding} onSay={(word) => decide('decline', { word })} onCancel={() => setDeclining(false)} />
    );
  }
  const isConfirmed = course.state === 'confirmed';
  return (
    <>
      <ProblemNote error={deciding.error} />
      {!isConfirmed && (
        <Confirm course={course} name={name} deed={deciding} onSay={(body) => decide('confirm', body)} />
      )}
      {course.state !== 'declined' && (
        <div>
          <Button
            variant={isConfirmed ? 'tertiary' : 'secondary'}
            aria-label={t(isConfirmed ? 'groupCourses.unconfirmName' : 'groupCourses.declineName', {
              name,
              course: course.names[language],
            })}
            onClick={() => setDeclining(true)}
          >
            {t(isConfirmed ? 'groupCourses.unconfirm' : 'groupCourses.decline')}
          </Button>
        </div>
      )}
    </>
  );
}

type ConfirmProps = Props & { deed: { isPending: boolean }; onSay: (body: { validTo: string | null }) => void };

/** A leader who has seen the paper says until when it holds, where that is another than usual. */
function Confirm({ course, name, deed, onSay }: ConfirmProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [validTo, setValidTo] = useState(course.validTo ?? '');
  return (
    <>
      {course.area !== 'confidentiality' && (
        <DateField
          label={t('courses.holdsTo')}
          value={validTo}
          required={false}
          min={course.obtainedOn}
          onChange={setValidTo}
        />
      )}
      <div>
        <Button
          loading={deed.isPending}
          aria-label={t('groupCourses.confirmName', { name, course: course.names[language] })}
          onClick={() => onSay({ validTo: validTo || null })}
        >
          {t('groupCourses.confirm')}
        </Button>
      </div>
    </>
  );
}

type DeclineProps = {
  deed: { error: unknown; isPending: boolean };
  onSay: (word: string) => void;
  onCancel: () => void;
};

function Decline({ deed, onSay, onCancel }: DeclineProps) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(word.trim());
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
      <FormEnd deed={deed} label={t('groupCourses.decline')} onCancel={onCancel} />
    </form>
  );
}
