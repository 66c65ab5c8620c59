import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinRequest, JoinRequestList } from '../../../src/contract/joining.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { JoinsAs, type JoinedAs } from './joins-as.js';

/** Those who ask to join, for the leader to say yes or no to. */
export function JoinRequests({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const path = `/groups/${groupId}/join-requests`;
  const { data, error } = useQuery({ queryKey: ['join-requests', groupId], queryFn: () => get<JoinRequestList>(path) });
  return (
    <section className="stack no-print" aria-labelledby="asking">
      <h2 id="asking" className="ds-heading" data-size="sm">
        {t('joining.asking')}
      </h2>
      <ProblemNote error={data ? null : error} />
      <p role="status">{data && t('joining.waiting', { count: data.items.length })}</p>
      <ul className="plain-list stack">
        {data?.items.map((request) => (
          <li key={request.id} className="card stack">
            <Request groupId={groupId} request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Request({ groupId, request }: { groupId: string; request: JoinRequest }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const [isDeclined, setDeclined] = useState(false);
  const answering = useDeed(
    () => {
      void client.invalidateQueries({ queryKey: ['join-requests', groupId] });
      void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
    },
    t(isDeclined ? 'told.declined' : 'told.joined', { name: request.name }),
  );
  const [joinsAs, setJoinsAs] = useState<JoinedAs>({ roles: ['volunteer'], capabilities: [] });
  const { id, name, phone, email, text, isSignedIn, askedAt, sameAs } = request;
  const path = `/groups/${groupId}/join-requests/${id}`;
  return (
    <>
      <div>
        <strong>{name}</strong>
        <p>{[phone, email].filter(Boolean).join(' · ')}</p>
        {text && <p className="said">{text}</p>}
        <p className="quiet">{t('joining.asked', { time: say.time(askedAt) })}</p>
        {isSignedIn && <p>{t('joining.signedIn')}</p>}
        {sameAs.length > 0 && <p>{t('joining.sameAs', { names: sameAs.map((one) => one.name).join(', ') })}</p>}
      </div>
      <JoinsAs joinsAs={joinsAs} onChange={setJoinsAs} />
      <ProblemNote error={answering.error} />
      <div className="deeds">
        {sameAs.map(({ membershipId, name: known }) => (
          <Button
            key={membershipId}
            loading={answering.isPending}
            onClick={() => answering.mutate({ path: `${path}/approve`, body: { sameAs: membershipId } })}
          >
            {t('joining.isSame', { name: known })}
          </Button>
        ))}
        <Button
          variant={sameAs.length > 0 ? 'secondary' : 'primary'}
          loading={answering.isPending}
          disabled={joinsAs.roles.length === 0}
          aria-label={t('joining.approveName', { name })}
          onClick={() => {
            setDeclined(false);
            answering.mutate({ path: `${path}/approve`, body: joinsAs });
          }}
        >
          {t('joining.approve')}
        </Button>
        <Button
          variant="secondary"
          aria-label={t('joining.declineName', { name })}
          onClick={() => {
            setDeclined(true);
            answering.mutate({ path: `${path}/decline` });
          }}
        >
          {t('joining.decline')}
        </Button>
      </div>
    </>
  );
}
