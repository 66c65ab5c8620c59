import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAddress } from '../../../src/contract/own-addresses.js';
import { TakeAway } from './take-away.js';

type Props = { proved: OwnAddress; inUse: readonly OwnAddress[]; onDone: () => void };

/** Whoever has added a new number most often has no use for the old one: it is asked about at once, where she stands. */
export function StillInUse({ proved, inUse, onDone }: Props) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const old = inUse.find(({ id, channel }) => channel === proved.channel && id !== proved.id);
  if (!old) return null;
  return (
    <div className="card stack" role="status">
      {isAsked ? (
        <TakeAway address={old} onDone={onDone} />
      ) : (
        <>
          <p>{t('addresses.stillInUse', { address: proved.address, old: old.address })}</p>
          <div className="deeds">
            <Button onClick={() => setAsked(true)}>{t('addresses.notAnyMore')}</Button>
            <Button variant="secondary" onClick={onDone}>
              {t('addresses.both')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
