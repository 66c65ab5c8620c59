import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { ownAddresses, useKeepAddresses } from '../own/own.reads.js';
import { TitledSection } from '../parts/titled-section.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

/** Addresses that somebody else has written down for her, to sign in by once she has said that they are hers; nothing where there are none. */
export function NewAddresses() {
  const { t } = useTranslation();
  const { data } = useQuery(ownAddresses);
  const waiting = (data?.items ?? []).filter(({ verified, signsIn }) => verified && !signsIn);
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
  const confirming = useDeed<OwnAddresses>(useKeepAddresses());
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
