import { Button } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAddress, OwnAddresses } from '../../../src/contract/own-addresses.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { announce } from '../shell/announcer.js';
import { useDeed } from '../wire/use-deed.js';
import { useKeepAddresses } from './own.reads.js';

type Props = { addresses: readonly OwnAddress[]; version: number };

/** In which order she is tried, and how long silence is borne at each. */
export function AddressOrder({ addresses, version }: Props) {
  const { t } = useTranslation();
  const keep = useKeepAddresses();
  const [items, setItems] = useState(addresses);
  const saving = useDeed<OwnAddresses>((now) => {
    keep(now);
    announce(t('addresses.saved'));
  });
  const sooner = (place: number) =>
    setItems(items.map((one, at) => (at === place - 1 ? items[place]! : at === place ? items[place - 1]! : one)));
  const wait = (id: string, patienceMinutes: number) =>
    setItems(items.map((one) => (one.id === id ? { ...one, patienceMinutes } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { items: items.map(({ id, patienceMinutes }) => ({ id, patienceMinutes })) };
    saving.mutate({ method: 'PUT', path: '/me/contact-points', body, version });
  };
  return (
    <details className="card">
      <summary>{t('roster.order')}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{t('roster.orderExplained')}</p>
        <ol className="stack">
          {items.map(({ id, address, patienceMinutes }, place) => (
            <li key={id}>
              <strong className="address">{address}</strong>
              <NumberField
                label={t('roster.patience', { address })}
                suffix={t('roster.minutes')}
                min={1}
                max={1440}
                required
                value={patienceMinutes}
                onChange={(minutes) => wait(id, minutes ?? 1)}
              />
              {place > 0 && (
                <div className="deeds">
                  <Button
                    variant="secondary"
                    aria-label={t('roster.firstOf', { address })}
                    onClick={() => sooner(place)}
                  >
                    {t('roster.sooner')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
        <FormEnd deed={saving} label={t('addresses.saveOrder')} />
      </form>
    </details>
  );
}
