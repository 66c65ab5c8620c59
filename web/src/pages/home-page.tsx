import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import { useNaming } from '../language/use-naming.js';
import { NewAddresses } from '../session/new-addresses.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { homesOf, type Home } from './home.rules.js';
import { useHomeName } from './use-home-name.js';

/** Where somebody starts: straight there with one role, else the choice. */
export function HomePage() {
  const { t } = useTranslation();
  const grants: Grant[] = useMe().me?.grants ?? [];
  const homes = homesOf(grants);
  const only = homes.length === 1 ? homes[0] : undefined;
  if (only) return <Navigate {...addressOf(only)} replace />;
  return (
    <div className="page narrow">
      <PageTitle title={t('home.choose')} />
      {homes.length === 0 && <p>{t('home.none')}</p>}
      <ul className="plain-list stack">
        {homes.map((home) => (
          <li key={home.kind + home.id}>
            <HomeLink home={home} />
          </li>
        ))}
      </ul>
      <NewAddresses />
    </div>
  );
}

function addressOf({ kind, id }: Home) {
  if (kind === 'municipality') return { to: '/kommune/$municipalityId', params: { municipalityId: id } } as const;
  if (kind === 'group') return { to: '/gruppe/$groupId', params: { groupId: id } } as const;
  if (kind === 'equipment') return { to: '/gruppe/$groupId/utstyr', params: { groupId: id } } as const;
  if (kind === 'organisation') return { to: '/organisasjon/$organisationId', params: { organisationId: id } } as const;
  return { to: kind === 'map' ? '/kommunekartet' : '/mine' } as const;
}

function HomeLink({ home }: { home: Home }) {
  const naming = useNaming();
  const name = useHomeName(home);
  return (
    <Link {...addressOf(home)} className="card link-card">
      <strong>{name}</strong>
      <span>{home.roles.map((role) => naming.role(role)).join(', ')}</span>
    </Link>
  );
}
