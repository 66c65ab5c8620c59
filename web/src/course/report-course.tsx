import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualificationKind } from '../../../src/contract/qualifications.js';
import { useLanguage, useNow } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { calendarDay } from '../time/calendar-day.js';
import { useDeed } from '../wire/use-deed.js';
import { courseReads } from './course.reads.js';

type Props = { personId: string; isSeen?: boolean };

const words = {
  own: { title: 'courses.report', done: 'courses.sent', send: 'courses.send' },
  seen: { title: 'courses.record', done: 'courses.recorded', send: 'courses.recordNow' },
} as const;

const days = {
  course: 'courses.obtainedOn',
  police_certificate: 'courses.shownOn',
  confidentiality: 'courses.givenOn',
} as const;

/** Says what somebody has learnt or shown: she herself, or a leader who has seen it, which confirms it. */
export function ReportCourse({ personId, isSeen = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const id = useId();
  const { title, done, send } = words[isSeen ? 'seen' : 'own'];
  const kinds = useQuery(courseReads.kinds(personId)).data?.items ?? [];
  const [kindId, setKindId] = useState('');
  const [obtainedOn, setObtainedOn] = useState('');
  const [validTo, setValidTo] = useState('');
  const kind = kinds.find((one) => one.id === kindId);
  const reporting = useDeed(() => {
    setKindId('');
    setObtainedOn('');
    setValidTo('');
    void client.invalidateQueries({ queryKey: courseReads.own(personId).queryKey });
    void client.invalidateQueries({ queryKey: ['group-courses'] });
  });
  return (
    <form
      className="card stack"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        const body = { kindId, obtainedOn, ...(validTo && { validTo }) };
        reporting.mutate({ path: `/people/${personId}/qualifications`, body });
      }}
    >
      <h2 id={id} className="ds-heading" data-size="sm">
        {t(title)}
      </h2>
      <SelectField
        label={t('courses.kind')}
        value={kindId}
        required
        options={[
          { value: '', name: t('courses.choose') },
          ...kinds.map((one) => ({ value: one.id, name: one.names[language] ?? '' })),
        ]}
        onChange={setKindId}
      />
      <Dates kind={kind} {...{ obtainedOn, setObtainedOn, validTo, setValidTo }} />
      {reporting.isSuccess && kindId === '' && <p role="status">{t(done)}</p>}
      <FormEnd deed={reporting} label={t(send)} />
    </form>
  );
}

type DatesProps = {
  kind: QualificationKind | undefined;
  obtainedOn: string;
  setObtainedOn: (day: string) => void;
  validTo: string;
  setValidTo: (day: string) => void;
};

/** The day of it, called what it is for the kind, and until when it holds where that is another than usual. */
function Dates({ kind, obtainedOn, setObtainedOn, validTo, setValidTo }: DatesProps) {
  const { t } = useTranslation();
  const area = kind?.area ?? 'course';
  const months = kind?.validMonths ?? null;
  const usual = months === null ? t('courses.usuallyAlways') : t('courses.usually', { count: months });
  return (
    <>
      <DateField label={t(days[area])} value={obtainedOn} max={calendarDay(useNow())} onChange={setObtainedOn} />
      {kind && area !== 'confidentiality' && (
        <DateField
          label={t('courses.holdsTo')}
          description={usual}
          value={validTo}
          required={false}
          min={obtainedOn}
          onChange={setValidTo}
        />
      )}
    </>
  );
}
