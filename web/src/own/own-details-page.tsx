import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { TitledSection } from '../parts/titled-section.js';
import { NewAddresses } from '../session/new-addresses.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { AddAddress } from './add-address.js';
import { AddressOrder } from './address-order.js';
import { NameForm } from './name-form.js';
import { AddressCard } from './own-address.js';
import { ownAddresses } from './own.reads.js';
import { StillInUse } from './still-in-use.js';
import { WaitingAddress } from './waiting-address.js';

/** What somebody is called and how she is reached, hers to keep right without asking anybody. */
export function OwnDetailsPage() {
  const { t } = useTranslation();
  const { me } = useMe();
  const { data, isLoading, error } = useQuery(ownAddresses);
  return (
    <div className="page narrow">
      <PageTitle title={t('addresses.page')} />
      <TitledSection title={t('addresses.reached')}>
        {isLoading && <Loading />}
        <ProblemNote error={error} />
        {data && <Addresses known={data} />}
      </TitledSection>
      <NewAddresses />
      {me && <NameForm key={me.person.name} name={me.person.name} />}
    </div>
  );
}

/** What is in use, what waits for its code, and more. */
function Addresses({ known: { items, version } }: { known: OwnAddresses }) {
  const [proved, setProved] = useState<OwnAddress | null>(null);
  const inUse = items.filter(({ verified }) => verified);
  const waiting = items.filter(({ verified }) => !verified);
  return (
    <>
      <ol className="plain-list stack">
        {inUse.map((address, place) => (
          <li key={address.id} className="card stack">
            <AddressCard address={address} isFirst={place === 0} isOnly={inUse.length === 1} />
          </li>
        ))}
      </ol>
      {proved && <StillInUse proved={proved} inUse={inUse} onDone={() => setProved(null)} />}
      {waiting.map((address) => (
        <WaitingAddress key={address.id} address={address} onProved={setProved} />
      ))}
      <AddAddress />
      {inUse.length > 1 && <AddressOrder key={version} addresses={inUse} version={version} />}
    </>
  );
}
