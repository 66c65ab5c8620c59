import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../../src/contract/organisations.js';
import { TitledSection } from '../parts/titled-section.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { GroupsOf } from './groups-of.js';
import { OrganisationForm } from './organisation-form.js';
import { organisationReads } from './organisation.reads.js';
import { isOfficerOf, isOperator, keeps, levelsUnder } from './organisation.rules.js';
import { useOwnSoon } from './use-own-soon.js';

/** An association: what it is called, what stands under it, and its groups. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { organisationId } = useParams({ from: '/signed-in/organisasjon/$organisationId/om' });
  const { data: organisation, error } = useQuery(organisationReads.one(organisationId));
  return (
    <div className="page narrow">
      <BackFromOrganisation />
      <PageTitle title={organisation?.name ?? t('home.organisation')} />
      <ProblemNote error={organisation ? null : error} />
      {!organisation && !error && <Loading />}
      {organisation && <Whole key={organisation.id} organisation={organisation} />}
    </div>
  );
}

function BackFromOrganisation() {
  const { t } = useTranslation();
  const comesFromAll = isOperator(useMe().me?.grants ?? []);
  return (
    <Link to={comesFromAll ? '/organisasjoner' : '/'} className="ds-link">
      ← {t(comesFromAll ? 'organisation.all' : 'catalogue.back')}
    </Link>
  );
}

function Whole({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { id: organisationId } = organisation;
  const grants = useMe().me?.grants ?? [];
  const [isKeeper, isOfficer] = [keeps(grants, organisationId), isOfficerOf(grants, organisationId)];
  return (
    <div className="stack">
      <Facts organisation={organisation} isKeeper={isKeeper} />
      {isOfficer && (
        <Link to="/organisasjon/$organisationId" params={{ organisationId }} className="ds-link">
          {t('catalogue.title')}
        </Link>
      )}
      <Under organisation={organisation} isKeeper={isKeeper} />
      <GroupsOf organisationId={organisationId} isKeeper={isKeeper} isOfficer={isOfficer} />
    </div>
  );
}

type Props = { organisation: Organisation; isKeeper: boolean };

function Facts({ organisation, isKeeper }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isWriting, setWriting] = useState(false);
  const { id, level, organisationNumber } = organisation;
  if (isWriting)
    return (
      <OrganisationForm
        organisation={organisation}
        onCancel={() => setWriting(false)}
        onDone={(saved) => {
          client.setQueryData(organisationReads.one(id).queryKey, saved);
          void client.invalidateQueries({ queryKey: ['organisations'] });
          setWriting(false);
        }}
      />
    );
  return (
    <div className="card">
      <span>{t(`organisation.levels.${level}`)}</span>
      <span>
        {organisationNumber ? t('organisation.hasNumber', { number: organisationNumber }) : t('organisation.noNumber')}
      </span>
      {isKeeper && (
        <div>
          <Button variant="tertiary" onClick={() => setWriting(true)}>
            {t('organisation.change')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The associations under it, and where a new one is written down. */
function Under({ organisation, isKeeper }: Props) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);
  const { data: under } = useQuery(organisationReads.under(organisation.id));
  const goToOwn = useOwnSoon();
  if (levelsUnder(organisation.level).length === 0) return null;
  return (
    <TitledSection title={t('organisation.under')}>
      {under?.length === 0 && <p className="empty">{t('organisation.noneUnder')}</p>}
      <ul className="plain-list stack">
        {under?.map(({ id, name }) => (
          <li key={id}>
            <Link to="/organisasjon/$organisationId/om" params={{ organisationId: id }} className="ds-link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {isNew && (
        <OrganisationForm parent={organisation} onCancel={() => setNew(false)} onDone={({ id }) => void goToOwn(id)} />
      )}
      {isKeeper && !isNew && (
        <div>
          <Button variant="secondary" onClick={() => setNew(true)}>
            {t('organisation.new')}
          </Button>
        </div>
      )}
    </TitledSection>
  );
}
