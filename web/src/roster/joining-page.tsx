import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinLinkList, NewJoinLink } from '../../../src/contract/joining.js';
import { useSay } from '../language/use-say.js';
import { SelectField } from '../parts/select-field.js';
import { CopyButton } from '../parts/copy-button.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { JoinRequests } from './join-requests.js';

/** For an evening, a week of recruiting, and as long as a poster hangs. */
const lengths = [1, 7, 30, 90] as const;
const usualLength = '30';

/** How people join the group: by a link or its QR, and with the leader's yes. */
export function JoiningPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/bli-med' });
  const group = useQuery(reads.group(groupId)).data;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/medlemmer" params={{ groupId }} className="ds-link no-print">
        ← {t('roster.title')}
      </Link>
      <PageTitle title={t('joining.to', { name: group?.name ?? t('home.group') })} />
      <JoinRequests groupId={groupId} />
      <JoinLinks groupId={groupId} />
    </div>
  );
}

function JoinLinks({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const queryKey = ['join-links', groupId];
  const path = `/groups/${groupId}/join-links`;
  const links = useQuery({ queryKey, queryFn: () => get<JoinLinkList>(path) }).data?.items ?? [];
  const again = () => void client.invalidateQueries({ queryKey });
  const making = useDeed<NewJoinLink>(again);
  const revoking = useDeed(again);
  const [days, setDays] = useState(usualLength);
  return (
    <section className="stack" aria-labelledby="links">
      <h2 id="links" className="ds-heading no-print" data-size="sm">
        {t('joining.links')}
      </h2>
      <p className="quiet no-print">{t('joining.linksExplained')}</p>
      <div className="stack narrow no-print">
        <SelectField
          label={t('joining.howLong')}
          value={days}
          options={lengths.map((count) => ({ value: String(count), name: t('joining.days', { count }) }))}
          onChange={setDays}
        />
      </div>
      <div className="deeds no-print">
        <Button onClick={() => making.mutate({ path, body: { days: Number(days) } })} loading={making.isPending}>
          {t('joining.make')}
        </Button>
      </div>
      <ProblemNote error={making.error ?? revoking.error} />
      {making.data && links.some(({ id }) => id === making.data.id) && <Made link={making.data} />}
      <ul className="plain-list stack no-print">
        {links.map(({ id, madeAt, expiresAt }) => (
          <li key={id} className="card member">
            <p>{t('joining.link', { made: say.time(madeAt), expires: say.time(expiresAt) })}</p>
            <Button variant="tertiary" onClick={() => revoking.mutate({ path: `${path}/${id}/revoke` })}>
              {t('joining.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Made({ link: { address, picture, expiresAt } }: { link: NewJoinLink }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div className="card stack">
      <p>{t('joining.scan')}</p>
      <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={t('joining.picture')} />
      <p className="said">{address}</p>
      <p className="quiet">{t('joining.once', { time: say.time(expiresAt) })}</p>
      <div className="deeds no-print">
        <CopyButton label={t('joining.copy')} text={() => address} />
        <Button variant="secondary" onClick={() => window.print()}>
          {t('joining.print')}
        </Button>
      </div>
    </div>
  );
}
