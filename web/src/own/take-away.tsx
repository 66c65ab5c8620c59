import { useTranslation } from 'react-i18next';
import type { OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { announce } from '../shell/announcer.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { useKeepAddresses } from './own.reads.js';

/** Says what taking it away does, most of all where she is signed in by it, and does it. */
export function TakeAway({ address, onDone }: { address: OwnAddress; onDone: () => void }) {
  const { t } = useTranslation();
  const keep = useKeepAddresses();
  const taking = useDeed<OwnAddresses>((now) => {
    keep(now);
    announce(t('addresses.takenAway', { address: address.address }));
    onDone();
  });
  const warning = address.isSignedInBy ? 'addresses.takeAwayOwn' : 'addresses.takeAwayAsk';
  return (
    <>
      <ProblemNote error={taking.error} />
      <ConfirmDeed
        question={t([warning], { address: address.address })}
        confirm={t('addresses.takeAway')}
        onConfirm={() => taking.mutate({ method: 'DELETE', path: `/me/contact-points/${address.id}?anyway=true` })}
        onCancel={onDone}
        isPending={taking.isPending}
      />
    </>
  );
}
