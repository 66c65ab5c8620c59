import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Premises } from '../../../src/contract/premises.js';
import { BackToGroup } from '../group/back-to-group.js';
import { mayKeep } from '../group/equipment.rules.js';
import { useSay } from '../language/use-say.js';
import { KeptList } from '../parts/kept-list.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { agreementReads } from './agreement.reads.js';
import { PremisesForm } from './premises-form.js';

/** Lokaler: where the group can receive people, and who holds the key. */
export function PremisesPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/lokaler' });
  const grants = useMe().me?.grants ?? [];
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  const found = useQuery(agreementReads.premises(groupId));
  return (
    <div className="page narrow">
      <BackToGroup groupId={groupId} />
      <PageTitle title={t('premises.title')} />
      <p className="quiet">{t('premises.explained', { name })}</p>
      <KeptList
        found={found}
        idOf={({ id }) => id}
        isKeeper={mayKeep(grants, groupId)}
        add={t('premises.add')}
        count={(count) => t('premises.count', { count })}
        renderForm={(premises, onDone) => <PremisesForm groupId={groupId} premises={premises} onDone={onDone} />}
        renderFacts={(premises, onEdit) => <PremisesFacts premises={premises} onEdit={onEdit} />}
      />
    </div>
  );
}

/** What premises can give, whom to ring to get in, and when somebody last looked. */
function PremisesFacts({ premises, onEdit }: { premises: Premises; onEdit?: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { name, address, owner, seated, sleeping, toilets, parking, keyHolder, lastInspectedOn, note } = premises;
  const rooms = [
    t('premises.seats', { count: seated }),
    t('premises.beds', { count: sleeping }),
    t('premises.toiletsCount', { count: toilets }),
    t('premises.parkingCount', { count: parking }),
  ];
  const fittings = [
    t([`premises.kitchens.${premises.kitchen}`]),
    t([`premises.powerBackups.${premises.powerBackup}`]),
    t([`premises.waters.${premises.water}`]),
    t(premises.stepFree ? 'premises.isStepFree' : 'premises.hasSteps'),
  ];
  return (
    <>
      <strong>{name}</strong>
      {!premises.inUse && <span className="ds-tag">{t('premises.notInUse')}</span>}
      <span>{[address, owner].filter(Boolean).join(' · ')}</span>
      <span>{rooms.join(' · ')}</span>
      <span>{fittings.join(' · ')}</span>
      {note && <p className="said">{note}</p>}
      {keyHolder && (
        <span>
          {t('premises.keyWith', { name: keyHolder.name })}{' '}
          <a className="ds-link" href={`tel:${keyHolder.phone}`}>
            {keyHolder.phone}
          </a>
        </span>
      )}
      <span className="quiet">
        {lastInspectedOn ? t('premises.inspected', { date: say.date(lastInspectedOn) }) : t('premises.neverInspected')}
      </span>
      {onEdit && (
        <Button variant="tertiary" onClick={onEdit} aria-label={t('premises.editName', { name })}>
          {t('premises.edit')}
        </Button>
      )}
    </>
  );
}
