import { Alert, Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { StatutoryRecord } from '../../../src/contract/statutory.js';
import { mayPlan } from '../exercise/exercise.rules.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDownload } from '../wire/use-download.js';
import { Entries } from './entries-part.js';
import { IntervalsForm } from './intervals-form.js';
import { RecordEntryForm } from './record-entry-form.js';
import { Agreements, Duties, Evaluations, FirstContacts, FollowUps, NeverInvited } from './record-parts.js';
import { statutoryRecord } from './statutory.reads.js';

/** Beredskapsplikten: the municipality's own record, to keep, print and save as PDF. */
export function StatutoryPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/beredskapsplikt' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const { data: record, error } = useQuery(statutoryRecord(municipalityId));
  const name = record ? t('municipality.title', { name: record.municipalityName }) : t('home.municipality');
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link no-print">
        ← {name}
      </Link>
      <PageTitle title={t('statutory.title', { name })} />
      <ProblemNote error={record ? null : error} />
      {record ? <Whole record={record} isKeeper={mayPlan(grants, municipalityId)} /> : !error && <Loading />}
    </div>
  );
}

function Whole({ record, isKeeper }: { record: StatutoryRecord; isKeeper: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <Alert data-color="info">{t('statutory.own')}</Alert>
      <p className="quiet">{t('statutory.asOf', { date: say.date(record.today) })}</p>
      <RecordDeeds record={record} isKeeper={isKeeper} />
      <Duties record={record} />
      <Evaluations record={record} />
      <FirstContacts record={record} />
      <FollowUps record={record} />
      <Agreements record={record} />
      <NeverInvited record={record} />
      <Entries record={record} isKeeper={isKeeper} />
    </>
  );
}

function RecordDeeds({ record, isKeeper }: { record: StatutoryRecord; isKeeper: boolean }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'entry' | 'intervals' | null>(null);
  const download = useDownload();
  const [said, setSaid] = useState('');
  const close = () => setOpened(null);
  const open = (form: 'entry' | 'intervals') => {
    setSaid('');
    setOpened(form);
  };
  const saved = (words: string) => {
    setSaid(words);
    close();
  };
  const save = () =>
    download.mutate({
      path: `/municipalities/${record.municipalityId}/statutory-record/document`,
      name: `beredskapsplikt-${record.today}.pdf`,
    });
  if (opened === 'entry') return <RecordEntryForm record={record} onSaved={saved} onCancel={close} />;
  if (opened === 'intervals')
    return <IntervalsForm record={record} onSaved={() => saved(t('exercises.saved'))} onCancel={close} />;
  return (
    <div className="deeds no-print">
      {isKeeper && <Button onClick={() => open('entry')}>{t('statutory.record')}</Button>}
      <Button variant="secondary" onClick={save} loading={download.isPending}>
        {t('statutory.savePdf')}
      </Button>
      <Button variant="secondary" onClick={() => window.print()}>
        {t('statutory.print')}
      </Button>
      {isKeeper && (
        <Button variant="tertiary" onClick={() => open('intervals')}>
          {t('statutory.intervals')}
        </Button>
      )}
      <p role="status">{said}</p>
      <ProblemNote error={download.error} />
    </div>
  );
}
