import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { reads } from '../wire/reads.js';
import { mayLead } from './equipment.rules.js';

/** The way back to the page of the group, for those who lead it; others have none. */
export function BackToGroup({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const grants = useMe().me?.grants ?? [];
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  if (!mayLead(grants, groupId)) return null;
  return (
    <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
      ← {name}
    </Link>
  );
}
