import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../../src/contract/organisations.js';
import { catalogueReads } from '../catalogue/catalogue.reads.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { OrganisationForm } from './organisation-form.js';
import { asTree, isOperator } from './organisation.rules.js';
import { useOwnSoon } from './use-own-soon.js';

/** Organisasjoner: the whole tree; the operator writes down those that stand alone. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  const { data, error, isLoading } = useQuery(catalogueReads.organisations());
  return (
    <div className="page narrow">
      <Link to="/" className="ds-link">
        ← {t('catalogue.back')}
      </Link>
      <PageTitle title={t('organisation.all')} />
      <NewOrganisation />
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <Tree all={data} />}
    </div>
  );
}

/** Where the operator writes down one that stands alone. */
function NewOrganisation() {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);
  const goToOwn = useOwnSoon();
  if (!isOperator(useMe().me?.grants ?? [])) return null;
  if (isNew) return <OrganisationForm onCancel={() => setNew(false)} onDone={({ id }) => void goToOwn(id)} />;
  return (
    <div>
      <Button onClick={() => setNew(true)}>{t('organisation.newAlone')}</Button>
    </div>
  );
}

function Tree({ all }: { all: readonly Organisation[] }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase('nb');
  const shown = asTree(all).filter(({ organisation }) => organisation.name.toLocaleLowerCase('nb').includes(wanted));
  return (
    <>
      <input
        className="ds-input"
        type="search"
        aria-label={t('organisation.search')}
        placeholder={t('organisation.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status">{t('organisation.count', { count: shown.length })}</p>
      <ul className="plain-list stack">
        {shown.map(({ organisation: { id, name, level }, depth }) => (
          <li key={id} style={{ paddingInlineStart: `${wanted ? 0 : depth}rem` }}>
            <Link to="/organisasjon/$organisationId/om" params={{ organisationId: id }} className="ds-link">
              {name}
            </Link>{' '}
            {level !== 'local' && <span className="quiet">{t(`organisation.levels.${level}`)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
