import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyNextOfKin } from '../../../src/contract/joining.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';

type Props = { groupId: string; membershipId: string; name: string };

/** Whom to ring for a member, asked for by hand, since every look is on record. */
export function KinLook({ groupId, membershipId, name }: Props) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['next-of-kin', membershipId],
    queryFn: () => get<MyNextOfKin>(`/groups/${groupId}/members/${membershipId}/next-of-kin`),
    enabled: isAsked,
    gcTime: 0,
    staleTime: 60_000,
  });
  if (!isAsked) {
    return (
      <Button variant="tertiary" onClick={() => setAsked(true)} aria-label={t('kin.lookName', { name })}>
        {t('kin.look')}
      </Button>
    );
  }
  const kin = data?.nextOfKin;
  return (
    <div role="status">
      <ProblemNote error={error} />
      {kin && (
        <p>
          {kin.name}{' '}
          <a className="ds-link" href={`tel:${kin.phone}`}>
            {kin.phone}
          </a>
        </p>
      )}
      {data && !kin && <p className="quiet">{t('kin.notNow')}</p>}
    </div>
  );
}
