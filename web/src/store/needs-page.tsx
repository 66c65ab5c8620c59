import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { mayKeep, mayLead } from '../group/equipment.rules.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { NeedForm } from './need-form.js';
import { storeReads } from './store.reads.js';
import { SupportSumsNote } from './support-sums.js';

/** Vedlikehold: what somebody in the group has seen must be mended, and what becomes of it. */
export function NeedsPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/vedlikehold' });
  const grants = useMe().me?.grants ?? [];
  const [reporting, setReporting] = useState(false);
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="ds-link">
        ← {t('equipment.title')}
      </Link>
      <PageTitle title={t('store.needs.title')} />
      {reporting ? (
        <NeedForm path={`/groups/${groupId}/needs`} groupId={groupId} isOfThing onDone={() => setReporting(false)} />
      ) : (
        <Button onClick={() => setReporting(true)}>{t('store.needs.report')}</Button>
      )}
      <NeedList groupId={groupId} isKeeper={mayKeep(grants, groupId)} leads={mayLead(grants, groupId)} />
      {mayLead(grants, groupId) && <SupportSumsNote side={`group=${groupId}`} />}
    </div>
  );
}

function NeedList({ groupId, ...may }: { groupId: string; isKeeper: boolean; leads: boolean }) {
  const { t } = useTranslation();
  const { data: needs, error } = useQuery(storeReads.needs(groupId));
  if (!needs) return error ? <ProblemNote error={error} /> : <Loading />;
  if (needs.length === 0) return <p className="empty">{t('store.needs.none')}</p>;
  return (
    <ul className="plain-list stack">
      {needs.map((need) => (
        <li key={need.id} className="card">
          <NeedCard need={need} {...may} />
        </li>
      ))}
    </ul>
  );
}

type Props = { need: MaintenanceNeed; isKeeper: boolean; leads: boolean };

function NeedCard({ need, isKeeper, leads }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, thing, what, urgency, costEstimate, reportedBy, reportedAt, hasPhoto, supportRequest } = need;
  return (
    <div className="stack">
      <strong>{thing}</strong>
      <p className="said">{what}</p>
      <p className="quiet">
        {[
          t(`store.urgency.${urgency}`),
          costEstimate !== null && t('store.kroner', { amount: say.number(costEstimate) }),
          reportedBy,
          say.time(reportedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {hasPhoto && (
        <img className="photo" src={`/api/v1/needs/${id}/photo`} alt={t('store.needs.photoOf', { thing })} />
      )}
      {supportRequest && <p>{t(`store.state.${supportRequest.state ?? 'sent'}`)}</p>}
      <NeedDeeds need={need} isKeeper={isKeeper} leads={leads} />
    </div>
  );
}

function NeedDeeds({ need, isKeeper, leads }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const deed = useDeed(() => void client.invalidateQueries({ queryKey: ['needs', need.groupId] }));
  const group = useQuery({ ...reads.group(need.groupId), enabled: leads }).data;
  const state = need.supportRequest?.state;
  const isAsked = need.supportRequest !== null && state !== 'declined' && state !== 'withdrawn';
  return (
    <>
      <ProblemNote error={deed.error} />
      <div className="deeds">
        {isKeeper && (
          <Button
            variant="secondary"
            loading={deed.isPending}
            onClick={() => deed.mutate({ path: `/needs/${need.id}/resolve`, body: { worksAgain: true } })}
            aria-label={t('store.needs.mendedName', { thing: need.thing })}
          >
            {t('store.needs.mended')}
          </Button>
        )}
        {leads &&
          !isAsked &&
          group?.municipalityIds.map((municipalityId) => (
            <AskButton
              key={municipalityId}
              municipalityId={municipalityId}
              onAsk={() => deed.mutate({ path: `/needs/${need.id}/support-request`, body: { municipalityId } })}
            />
          ))}
      </div>
    </>
  );
}

function AskButton({ municipalityId, onAsk }: { municipalityId: string; onAsk: () => void }) {
  const { t } = useTranslation();
  const name = useQuery(reads.municipality(municipalityId)).data?.name ?? '';
  return (
    <Button variant="secondary" onClick={onAsk}>
      {t('store.support.ask', { name })}
    </Button>
  );
}
