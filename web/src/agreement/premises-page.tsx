import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { Premises } from '../../../src/contract/premises.js';
import { mayKeep, mayLead } from '../group/equipment.rules.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { agreementReads } from './agreement.reads.js';
import { PremisesForm } from './premises-form.js';

/** Lokaler: where the group can receive people, and who holds the key. */
export function PremisesPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/lokaler' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  return (
    <div className="page narrow">
      {mayLead(grants, groupId) && (
        <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
          ← {name}
        </Link>
      )}
      <PageTitle title={t('premises.title')} />
      <p className="quiet">{t('premises.explained', { name })}</p>
      <PremisesList groupId={groupId} isKeeper={mayKeep(grants, groupId)} />
    </div>
  );
}

function PremisesList({ groupId, isKeeper }: { groupId: string; isKeeper: boolean }) {
  const { t } = useTranslation();
  const { data, isLoading, error } = useQuery(agreementReads.premises(groupId));
  const [opened, setOpened] = useState<string | null>(null);
  const form = { groupId, onDone: () => setOpened(null) };
  return (
    <>
      {opened === 'new' && <PremisesForm {...form} />}
      {isKeeper && opened !== 'new' && <Button onClick={() => setOpened('new')}>{t('premises.add')}</Button>}
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      <p role="status">{data && t('premises.count', { count: data.length })}</p>
      <ul className="plain-list stack">
        {data?.map((premises) => (
          <li key={premises.id} className="card">
            {opened === premises.id ? (
              <PremisesForm {...form} premises={premises} />
            ) : (
              <PremisesFacts premises={premises} onEdit={isKeeper ? () => setOpened(premises.id) : undefined} />
            )}
          </li>
        ))}
      </ul>
    </>
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
