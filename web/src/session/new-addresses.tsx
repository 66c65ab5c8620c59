import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { TitledSection } from '../parts/titled-section.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { useDeed } from '../wire/use-deed.js';

const queryKey = ['my-addresses'];

/** Addresses that somebody else has written down for her, to sign in by once she has said that they are hers; nothing where there are none. */
export function NewAddresses() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey, queryFn: () => get<OwnAddresses>('/me/contact-points') });
  const waiting = (data?.items ?? []).filter(({ signsIn }) => !signsIn);
  if (waiting.length === 0) return null;
  return (
    <TitledSection title={t('addresses.title')}>
      <ul className="plain-list stack">
        {waiting.map((address) => (
          <li key={address.id} className="card stack">
            <NewAddress address={address} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function NewAddress({ address: { id, address } }: { address: OwnAddress }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confirming = useDeed<OwnAddresses>((now) => client.setQueryData(queryKey, now));
  return (
    <>
      <p>{t('addresses.explained', { address })}</p>
      <ProblemNote error={confirming.error} />
      <Button
        className="big"
        loading={confirming.isPending}
        onClick={() => confirming.mutate({ path: `/me/contact-points/${id}/confirm` })}
      >
        {t('addresses.mine', { address })}
      </Button>
    </>
  );
}
