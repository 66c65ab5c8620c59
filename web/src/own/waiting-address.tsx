import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedAddress, OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { useDemo } from '../session/use-demo.js';
import { announce } from '../shell/announcer.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { useKeepAddresses } from './own.reads.js';

type Props = { address: OwnAddress; onProved: (address: OwnAddress) => void };

/** An address that she has written down: the code that came there makes it hers. */
export function WaitingAddress({ address: waiting, onProved }: Props) {
  const { id, channel, address } = waiting;
  const { t } = useTranslation();
  const keep = useKeepAddresses();
  const isDemo = useDemo();
  const [code, setCode] = useState('');
  const proving = useDeed<OwnAddresses>((now) => {
    keep(now);
    announce(t('addresses.proved', { address }));
    onProved(waiting);
  });
  const again = useDeed<AddedAddress>((now) => {
    keep(now);
    announce(t('addresses.sentAgain', { address }));
  });
  const leaving = useDeed<OwnAddresses>(keep);
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        proving.mutate({ path: `/me/contact-points/${id}/prove`, body: { code: code.trim() } });
      }}
    >
      <p role="status">{t('addresses.codeSent', { address })}</p>
      {isDemo && (
        <p>
          <a href={`/simulator?telefon=${encodeURIComponent(address)}`} target="beredt-simulator" className="ds-link">
            {t('session.codeInSimulator')}
          </a>
        </p>
      )}
      <Textfield
        label={t('addresses.code', { address })}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        className="code-field"
        required
        minLength={4}
        maxLength={12}
      />
      <ProblemNote error={proving.error ?? again.error ?? leaving.error} />
      <Button type="submit" loading={proving.isPending} className="big">
        {t('addresses.prove')}
      </Button>
      <div className="deeds">
        <Button
          variant="secondary"
          loading={again.isPending}
          onClick={() => again.mutate({ path: '/me/contact-points', body: { channel, address } })}
        >
          {t('addresses.again')}
        </Button>
        <Button
          variant="tertiary"
          loading={leaving.isPending}
          aria-label={t('addresses.takeAwayThis', { address })}
          onClick={() => leaving.mutate({ method: 'DELETE', path: `/me/contact-points/${id}` })}
        >
          {t('addresses.takeAway')}
        </Button>
      </div>
      <p className="quiet">{t([`addresses.noCode.${channel}`])}</p>
    </form>
  );
}
