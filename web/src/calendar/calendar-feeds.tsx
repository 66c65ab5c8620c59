import { Button } from '@digdir/designsystemet-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFeed, CalendarFeeds as Feeds, NewCalendarFeed } from '../../../src/contract/calendars.js';
import { useLanguage, useSay } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { CopyButton } from '../parts/copy-button.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { useDeed } from '../wire/use-deed.js';
import { TitledSection } from '../parts/titled-section.js';

type Whose = { groupId?: string; municipalityId?: string };

const feedsOf = ({ groupId, municipalityId }: Whose) =>
  queryOptions({
    queryKey: ['calendar-feeds', groupId ?? municipalityId ?? 'mine'],
    queryFn: () => {
      const whose = [groupId && `group=${groupId}`, municipalityId && `municipality=${municipalityId}`];
      return get<Feeds>(`/calendar-feeds?${whose.filter(Boolean).join('&')}`);
    },
    select: ({ items }) => items.filter(({ revokedAt }) => revokedAt === null),
  });

/** The secret addresses that a calendar is followed at: one more, and those that hold. */
export function CalendarFeeds(whose: Whose) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { data: holding = [], error, isSuccess } = useQuery(feedsOf(whose));
  const again = () => void client.invalidateQueries({ queryKey: feedsOf(whose).queryKey });
  const making = useDeed<NewCalendarFeed>(again);
  const made = making.data;
  return (
    <>
      <div className="deeds">
        <Button
          className="big"
          loading={making.isPending}
          onClick={() => making.mutate({ path: '/calendar-feeds', body: { ...whose, language } })}
        >
          {t('calendar.make')}
        </Button>
      </div>
      <ProblemNote error={making.error ?? error} />
      {made && holding.some(({ id }) => id === made.id) && <Made address={made.address} />}
      <TitledSection title={t('calendar.holding')}>
        {isSuccess && holding.length === 0 && <p className="empty">{t('calendar.none')}</p>}
        <ul className="plain-list stack">
          {holding.map((feed) => (
            <li key={feed.id} className="card">
              <Holding feed={feed} onRevoked={again} />
            </li>
          ))}
        </ul>
      </TitledSection>
    </>
  );
}

function Made({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="made" role="status">
      <h2 id="made" className="ds-heading" data-size="xs">
        {t('calendar.made')}
      </h2>
      <p>{t('calendar.madeExplained')}</p>
      <div className="deeds">
        <a className="ds-button" href={address.replace(/^https?:/, 'webcal:')}>
          {t('calendar.open')}
        </a>
        <CopyButton label={t('calendar.copy')} text={() => address} />
      </div>
      <p className="said">{address}</p>
      <p className="quiet">{t('calendar.secret')}</p>
    </section>
  );
}

function Holding({ feed: { id, createdAt }, onRevoked }: { feed: CalendarFeed; onRevoked: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  const revoking = useDeed(onRevoked);
  const made = t('calendar.madeAt', { time: say.time(createdAt) });
  return (
    <>
      <div className="member">
        <p>{made}</p>
        {!isAsked && (
          <Button variant="tertiary" onClick={() => setAsked(true)} aria-label={`${t('calendar.revoke')}: ${made}`}>
            {t('calendar.revoke')}
          </Button>
        )}
      </div>
      <ProblemNote error={revoking.error} />
      {isAsked && (
        <ConfirmDeed
          question={t('calendar.revokeAsked')}
          confirm={t('calendar.revoke')}
          isPending={revoking.isPending}
          onConfirm={() => revoking.mutate({ path: `/calendar-feeds/${id}/revoke`, body: {} })}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}
