import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentBatch, EquipmentDetails } from '../../../src/contract/equipment.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useItemDeed } from './use-item-deed.js';
import { TitledSection } from '../parts/titled-section.js';

type Props = { item: EquipmentDetails; isKeeper: boolean };

/** What runs out: how much of each batch is left and how long it keeps; used up in a tap or two. */
export function BatchesPart({ item, isKeeper }: Props) {
  const { t } = useTranslation();
  if (item.batches.length === 0) return null;
  return (
    <TitledSection title={t('store.batch.title')}>
      <ul className="plain-list stack">
        {item.batches.map((batch) => (
          <li key={batch.id} className="card">
            <BatchLine item={item} batch={batch} isKeeper={isKeeper} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function BatchLine({ item, batch, isKeeper }: Props & { batch: EquipmentBatch }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const today = useToday();
  const [counting, setCounting] = useState(false);
  const deed = useItemDeed(item, undefined, t('told.saved'));
  const { id, batch: name, quantity, expiresOn, version } = batch;
  const said = [naming.amount(quantity, 'pieces'), name, expiresOn && say.date(expiresOn)].filter(Boolean).join(', ');
  const keeps = expiresOn
    ? t(expiresOn < today ? 'store.expiredOn' : 'store.expiresOn', { date: say.date(expiresOn) })
    : t('store.batch.keeps');
  if (counting) return <CountForm item={item} batch={batch} onDone={() => setCounting(false)} />;
  return (
    <>
      <strong>{[naming.amount(quantity, 'pieces'), name].filter(Boolean).join(' · ')}</strong>
      <span>{keeps}</span>
      <ProblemNote error={deed.error} />
      {isKeeper && (
        <div className="deeds">
          <Button variant="secondary" onClick={() => setCounting(true)} aria-label={t('store.batch.countOf', { said })}>
            {t('store.batch.count')}
          </Button>
          <Button
            variant="tertiary"
            loading={deed.isPending}
            aria-label={t('store.batch.usedOf', { said })}
            onClick={() =>
              deed.mutate({
                method: 'PATCH',
                path: `/equipment/${item.id}/batches/${id}`,
                body: { quantity: 0 },
                version,
              })
            }
          >
            {t('store.batch.used')}
          </Button>
        </div>
      )}
    </>
  );
}

type Form = { item: EquipmentDetails; onDone: () => void };

function CountForm({ item, batch, onDone }: Form & { batch: EquipmentBatch }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<number | null>(batch.quantity);
  const [expiresOn, setExpiresOn] = useState(batch.expiresOn ?? '');
  const deed = useItemDeed(item, onDone, t('told.saved'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = { path: `/equipment/${item.id}/batches/${batch.id}`, version: batch.version };
    deed.mutate({ method: 'PATCH', ...at, body: { quantity: left ?? 0, expiresOn: expiresOn || null } });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={t('store.batch.count')}>
      <NumberField label={t('store.batch.left')} value={left} onChange={setLeft} required />
      <DateField label={t('store.batch.expires')} value={expiresOn} onChange={setExpiresOn} required={false} />
      <FormEnd deed={deed} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}

/** What was bought: how much, and how long it keeps. */
export function AddBatchForm({ item, onDone }: Form) {
  const { t } = useTranslation();
  const naming = useNaming();
  const [draft, setDraft] = useState({ quantity: null as number | null, expiresOn: '', batch: '' });
  const deed = useItemDeed(item, onDone, t('told.saved'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const batch = draft.batch.trim();
    const body = {
      quantity: draft.quantity ?? 0,
      ...(draft.expiresOn && { expiresOn: draft.expiresOn }),
      ...(batch && { batch }),
    };
    deed.mutate({ path: `/equipment/${item.id}/batches`, body });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t('store.deed.restock')}>
      {item.batches.length === 0 && item.quantity > 0 && (
        <p className="quiet">{t('store.batch.adds', { amount: naming.amount(item.quantity, 'pieces') })}</p>
      )}
      <NumberField
        label={t('equipment.quantity')}
        value={draft.quantity}
        onChange={(quantity) => setDraft({ ...draft, quantity })}
        min={1}
        required
      />
      <DateField
        label={t('store.batch.expires')}
        value={draft.expiresOn}
        onChange={(expiresOn) => setDraft({ ...draft, expiresOn })}
        required={false}
      />
      <Textfield
        label={t('store.batch.name')}
        value={draft.batch}
        onChange={(event) => setDraft({ ...draft, batch: event.target.value })}
        maxLength={80}
      />
      <FormEnd deed={deed} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}
