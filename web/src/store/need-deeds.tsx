import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
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
  const { isKeeper, mayAsk, mayChange } = rightsOn(need, grants);
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
        {mayAsk && (
          <Button variant="secondary" onClick={onAsk} aria-label={`${t('store.support.new')}: ${thing}`}>
            {t('store.support.new')}
          </Button>
        )}
        {mayChange && <OwnDeeds thing={thing} onChange={onChange} onDrop={() => setDropping(true)} />}
      </div>
    </>
  );
}

/** What whoever reported it may do as well. */
function OwnDeeds({ thing, onChange, onDrop }: { thing: string; onChange: () => void; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="tertiary" onClick={onChange} aria-label={t('equipment.editName', { name: thing })}>
        {t('equipment.edit')}
      </Button>
      <Button variant="tertiary" onClick={onDrop} aria-label={t('store.needs.dropName', { thing })}>
        {t('store.needs.drop')}
      </Button>
    </>
  );
}

function rightsOn(need: MaintenanceNeed, grants: readonly Grant[]) {
  const isKeeper = mayKeep(grants, need.groupId);
  return {
    isKeeper,
    mayAsk: canBeAsked(need) && mayLead(grants, need.groupId),
    mayChange: isKeeper || need.isOwn,
  };
}

/** Asked for once; what was declined or taken back may be asked for again. */
function canBeAsked({ supportRequest }: MaintenanceNeed): boolean {
  return supportRequest === null || supportRequest.state === 'declined' || supportRequest.state === 'withdrawn';
}
