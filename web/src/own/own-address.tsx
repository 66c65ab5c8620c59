import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAddress } from '../../../src/contract/own-addresses.js';
import { TakeAway } from './take-away.js';

type Props = { address: OwnAddress; isFirst: boolean; isOnly: boolean };

/** One of her addresses as it is used now, and the way to be rid of it. */
export function AddressCard({ address, isFirst, isOnly }: Props) {
  const { t } = useTranslation();
  const says = [
    t([`addresses.kind.${address.channel}`]),
    isFirst && !isOnly && t('addresses.first'),
    address.isSignedInBy && t('addresses.signedInBy'),
    address.optedOut && t('addresses.optedOut'),
  ];
  return (
    <>
      <p>
        <strong className="address">{address.address}</strong>
        <br />
        <span className="quiet">{says.filter(Boolean).join(' · ')}</span>
      </p>
      {isOnly ? <p className="quiet">{t('addresses.only')}</p> : <TakingAway address={address} />}
    </>
  );
}

function TakingAway({ address }: { address: OwnAddress }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <TakeAway address={address} onDone={() => setAsked(false)} />;
  return (
    <div className="deeds">
      <Button
        variant="tertiary"
        aria-label={t('addresses.takeAwayThis', { address: address.address })}
        onClick={() => setAsked(true)}
      >
        {t('addresses.takeAway')}
      </Button>
    </div>
  );
}
