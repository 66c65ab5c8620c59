import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueReads } from '../catalogue/catalogue.reads.js';
import { reads } from '../wire/reads.js';
import type { Home } from './home.rules.js';

/** What the municipality, the group or the organisation of a home is called; undefined where it has none, or until it is known. */
function useOwnName({ kind, id }: Home): string | undefined {
  const municipality = useQuery({ ...reads.municipality(id), enabled: kind === 'municipality' }).data;
  const group = useQuery({ ...reads.group(id), enabled: kind === 'group' || kind === 'equipment' }).data;
  const organisations = useQuery({ ...catalogueReads.organisations(), enabled: kind === 'organisation' }).data ?? [];
  return [municipality, group, organisations.find((one) => one.id === id)].find(Boolean)?.name;
}

/** What a page that somebody may start from is called. */
export function useHomeName(home: Home): string {
  const { t } = useTranslation();
  const name = useOwnName(home);
  if (home.kind === 'equipment') return t('home.equipment', { name: name ?? t('home.group') });
  return home.kind === 'map' ? t('map.title') : (name ?? t(`home.${home.kind}`));
}
