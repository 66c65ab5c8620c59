import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { mayKeep, mayLead } from '../group/equipment.rules.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { useMe } from '../session/use-me.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useStoreNews } from './use-store-news.js';
import { useSupportDeed } from './use-support-deed.js';

type Props = { need: MaintenanceNeed; onChange: () => void; onAsk: () => void };

/** Mended, changed or taken back by those who may; asked support for by those who lead the group. */
export function NeedDeeds({ need, onChange, onAsk }: Props) {
  const { t } = useTranslation();
  const [dropping, setDropping] = useState(false);
  const grants = useMe().me?.grants ?? [];
  const tell = useStoreNews(need.groupId);
  const deed = useSupportDeed(tell);
  const { id, thing, version } = need;
  const resolve = (body: object) => deed.mutate({ path: `/needs/${id}/resolve`, body, version });
  const isKeeper = mayKeep(grants, need.groupId);
  if (dropping)
    return (
      <>
        <ConfirmDeed
          question={t('store.needs.dropWhat', { thing })}
          confirm={t('store.needs.drop')}
          onConfirm={() => resolve({ as: 'dropped' })}
          onCancel={() => setDropping(false)}
          isPending={deed.isPending}
        />
        <ProblemNote error={deed.error} />
      </>
    );
  return (
    <>
      <ProblemNote error={deed.error} />
      <div className="deeds">
        {isKeeper && (
          <Button
            variant="secondary"
            loading={deed.isPending}
            onClick={() => resolve({ worksAgain: true })}
            aria-label={t('store.needs.mendedName', { thing })}
          >
            {t('store.needs.mended')}
          </Button>
        )}
        {mayLead(grants, need.groupId) && mayAsk(need) && (
          <Button variant="secondary" onClick={onAsk} aria-label={`${t('store.support.new')}: ${thing}`}>
            {t('store.support.new')}
          </Button>
        )}
        {(isKeeper || need.isOwn) && (
          <>
            <Button variant="tertiary" onClick={onChange} aria-label={t('equipment.editName', { name: thing })}>
              {t('equipment.edit')}
            </Button>
            <Button
              variant="tertiary"
              onClick={() => setDropping(true)}
              aria-label={t('store.needs.dropName', { thing })}
            >
              {t('store.needs.drop')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Asked for once; what was declined or taken back may be asked for again. */
function mayAsk({ supportRequest }: MaintenanceNeed): boolean {
  return supportRequest === null || supportRequest.state === 'declined' || supportRequest.state === 'withdrawn';
}
