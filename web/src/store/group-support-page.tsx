import { Button } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportRequest } from '../../../src/contract/support.js';
import { mayLead } from '../group/equipment.rules.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { AskSupportForm } from './ask-support-form.js';
import { BackToStore } from './back-to-store.js';
import { SupportList } from './support-list.js';
import { SupportSumsNote } from './support-sums.js';
import { useSupportDeed } from './use-support-deed.js';

/** Støtte: what the group has asked its municipalities for, what they answered, and what that comes to. */
export function GroupSupportPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/stotte' });
  const leads = mayLead(useMe().me?.grants ?? [], groupId);
  const [asking, setAsking] = useState(false);
  const side = `group=${groupId}`;
  return (
    <div className="page narrow">
      <BackToStore groupId={groupId} />
      <PageTitle title={t('store.support.own')} />
      {asking && <AskSupportForm groupId={groupId} onDone={() => setAsking(false)} />}
      {leads && !asking && <Button onClick={() => setAsking(true)}>{t('store.support.new')}</Button>}
      <SupportList
        side={side}
        none={t('store.support.ownNone')}
        renderDeeds={(request) => leads && <Withdrawing request={request} />}
      />
      <SupportSumsNote side={side} />
    </div>
  );
}

const withdrawable: readonly SupportRequest['state'][] = ['sent', 'seen', 'granted', 'granted_in_part'];

function Withdrawing({ request: { id, title, state, version } }: { request: SupportRequest }) {
  const { t } = useTranslation();
  const [isSure, setSure] = useState(false);
  const deed = useSupportDeed();
  if (!withdrawable.includes(state)) return null;
  return (
    <>
      <ProblemNote error={deed.error} />
      {isSure ? (
        <ConfirmDeed
          question={t('store.support.withdrawWhat', { title })}
          confirm={t('store.support.withdraw')}
          onConfirm={() => deed.mutate({ path: `/support-requests/${id}/withdraw`, body: {}, version })}
          onCancel={() => setSure(false)}
          isPending={deed.isPending}
        />
      ) : (
        <div>
          <Button
            variant="tertiary"
            onClick={() => setSure(true)}
            aria-label={`${t('store.support.withdraw')}: ${title}`}
          >
            {t('store.support.withdraw')}
          </Button>
        </div>
      )}
    </>
  );
}
