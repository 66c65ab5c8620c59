import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asError } from '../shell/problem-note.js';
import { useLiveMunicipality } from '../live/use-live-municipality.js';
import { mayAsk } from '../pages/home.rules.js';
import { Icon } from '../parts/icon.js';
import { LineNote } from '../parts/line-note.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { DecisionList } from '../map/decision-list.js';
import { FormerNames } from './former-names.js';
import { OpenIncidents } from './open-incidents.js';
import { PastIncidents } from './past-incidents.js';
import { ReadinessOffers } from './readiness-offers.js';
import { ReadyGroups } from './ready-groups.js';
import { TotalCapacity } from './total-capacity.js';

/** Min kommune: what is going on now, and who stands ready. */
export function MunicipalityPage() {
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId' });
  const { readiness, openIncidents, problem, error } = useLiveMunicipality(municipalityId);
  const trouble = asError(problem) ?? (readiness && openIncidents ? null : error);
  return (
    <div className="page">
      <MunicipalityHead municipalityId={municipalityId} />
      <Heirs municipalityId={municipalityId} />
      <MunicipalityPlaces municipalityId={municipalityId} />
      <LineNote />
      <ProblemNote error={trouble} />
      {openIncidents ? <OpenIncidents incidents={openIncidents} /> : !trouble && <Loading />}
      <DecisionList />
      {readiness && (
        <>
          <ReadinessOffers readiness={readiness} />
          <TotalCapacity readiness={readiness} />
          <ReadyGroups readiness={readiness} />
        </>
      )}
      {openIncidents && <PastIncidents municipalityId={municipalityId} />}
      <FormerNames municipalityId={municipalityId} />
    </div>
  );
}

function MunicipalityHead({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  const { me } = useMe();
  return (
    <div className="title-row">
      <PageTitle title={name ? t('municipality.title', { name }) : t('home.municipality')} />
      {mayAsk(me?.grants ?? [], municipalityId) && (
        <Link to="/kommune/$municipalityId/ny-hendelse" params={{ municipalityId }} className="ds-button big">
          <Icon name="plus" /> {t('municipality.newIncident')}
        </Link>
      )}
    </div>
  );
}

/** What a municipality that is no more has become. */
function Heirs({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  const found = useQuery(reads.municipality(municipalityId)).data;
  if (!found?.superseded || found.supersededBy.length < 2) return null;
  const names = found.supersededBy.map(({ number, name }) => `${number} ${name}`).join(', ');
  return <p>{t('municipality.became', { name: found.name, names })}</p>;
}

const places = [
  { to: '/kommune/$municipalityId/beredskap', title: 'prepared.title' },
  { to: '/kommune/$municipalityId/avtaler', title: 'agreements.title' },
  { to: '/kommune/$municipalityId/ovelser', title: 'exercises.title' },
  { to: '/kommune/$municipalityId/beredskapsplikt', title: 'statutory.link' },
  { to: '/kommune/$municipalityId/stotte', title: 'store.support.title' },
] as const;

/** What is kept up to date between incidents. */
function MunicipalityPlaces({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation();
  return (
    <nav className="deeds" aria-label={t('agreements.peacetime')}>
      {places.map(({ to, title }) => (
        <Link key={to} to={to} params={{ municipalityId }} className="ds-button" data-variant="secondary">
          {t(title)}
        </Link>
      ))}
    </nav>
  );
}
