import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reads } from '../wire/reads.js';

type Props = { groupId: string; requestId?: string | null };

/** Back to what the question to the members is about: a request, or else the group. */
export function BackLink({ groupId, requestId }: Props) {
  const { t } = useTranslation();
  const group = useQuery({ ...reads.group(groupId), enabled: !requestId });
  return requestId ? (
    <Link to="/foresporsel/$requestId" params={{ requestId }} className="ds-link">
      ← {t('callout.backToRequest')}
    </Link>
  ) : (
    <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
      ← {group.data?.name ?? t('home.group')}
    </Link>
  );
}
