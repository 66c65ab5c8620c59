import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { BackToStore } from './back-to-store.js';
import { NeedCard } from './need-card.js';
import { NeedForm } from './need-form.js';
import { PastNeed } from './need-facts.js';
import { PastPart } from './past-part.js';
import { storeReads } from './store.reads.js';

/** Vedlikehold: what somebody in the group has seen must be mended, and what becomes of it. */
export function NeedsPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/vedlikehold' });
  const [reporting, setReporting] = useState(false);
  return (
    <div className="page narrow">
      <BackToStore groupId={groupId} />
      <PageTitle title={t('store.needs.title')} />
      {reporting ? (
        <NeedForm path={`/groups/${groupId}/needs`} groupId={groupId} isOfThing onDone={() => setReporting(false)} />
      ) : (
        <Button onClick={() => setReporting(true)}>{t('store.needs.report')}</Button>
      )}
      <NeedList groupId={groupId} />
      <PastPart<MaintenanceNeed>
        queryKey={['needs', groupId]}
        path={`/groups/${groupId}/needs?open=false`}
        title={t('store.needs.past')}
        render={(need) => <PastNeed need={need} />}
      />
    </div>
  );
}

function NeedList({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const { data: needs, error } = useQuery(storeReads.needs(groupId));
  if (!needs) return error ? <ProblemNote error={error} /> : <Loading />;
  if (needs.length === 0) return <p className="empty">{t('store.needs.none')}</p>;
  return (
    <ul className="plain-list stack">
      {needs.map((need) => (
        <li key={need.id} className="card">
          <NeedCard need={need} />
        </li>
      ))}
    </ul>
  );
}
