import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactChannel } from '../../../src/contract/groups.js';
import type { AddedAddress } from '../../../src/contract/own-addresses.js';
import { asPhone } from '../group/member.rules.js';
import { FormEnd } from '../parts/form-end.js';
import { useDeed } from '../wire/use-deed.js';
import { useKeepAddresses } from './own.reads.js';

const fields = {
  sms: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
} as const;

/** Writes a new number or e-mail address down; a code goes there. */
export function AddAddress() {
  const { t } = useTranslation();
  const [channel, setChannel] = useState<ContactChannel | null>(null);
  if (channel) return <AddressForm channel={channel} onDone={() => setChannel(null)} />;
  return (
    <div className="deeds">
      {(['sms', 'email'] as const).map((one) => (
        <Button key={one} variant="secondary" onClick={() => setChannel(one)}>
          {t([`addresses.add.${one}`])}
        </Button>
      ))}
    </div>
  );
}

function AddressForm({ channel, onDone }: { channel: ContactChannel; onDone: () => void }) {
  const { t } = useTranslation();
  const keep = useKeepAddresses();
  const [address, setAddress] = useState('');
  const adding = useDeed<AddedAddress>((now) => {
    keep(now);
    onDone();
  });
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const written = channel === 'sms' ? asPhone(address) : address.trim();
        adding.mutate({ path: '/me/contact-points', body: { channel, address: written } });
      }}
    >
      <Textfield
        {...fields[channel]}
        label={t([`addresses.new.${channel}`])}
        description={t('addresses.newHelp')}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        required
        minLength={3}
        maxLength={254}
        autoFocus
      />
      <FormEnd deed={adding} label={t('addresses.sendCode')} onCancel={onDone} />
    </form>
  );
}
