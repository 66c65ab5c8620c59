import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentItem, EquipmentState } from '../../../src/contract/equipment.js';
import { equipmentDraft, states, toChangeItem, toCreateItem, type EquipmentDraft } from '../group/equipment.rules.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { useDeed } from '../wire/use-deed.js';
import { EquipmentMore } from './equipment-more.js';
import { toIntervals, type IntervalDraft } from './interval.rules.js';
import { KindField } from './kind-field.js';
import { PlaceField } from './place-field.js';
import { storeReads } from './store.reads.js';
import { useStoreNews } from './use-store-news.js';
import { useWhat } from './use-what.js';

type Props = { groupId: string; meetingPlace: string | null; item?: EquipmentItem; onDone: () => void };

/** Writes down something that the group has, or how it is with it now: six fields, and what few need below them. */
export function EquipmentForm({ groupId, meetingPlace, item, onDone }: Props) {
  const { t } = useTranslation();
  const what = useWhat();
  const [draft, setDraft] = useState<EquipmentDraft>(() => equipmentDraft(item, meetingPlace));
  const [intervals, setIntervals] = useState<IntervalDraft[]>();
  const change = (part: Partial<EquipmentDraft>) => setDraft((known) => ({ ...known, ...part }));
  const tell = useStoreNews(groupId);
  const saving = useDeed(
    () => {
      tell();
      onDone();
    },
    t(item ? 'told.savedName' : 'told.added', { name: draft.name.trim() }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/equipment`;
    const checks = intervals && toIntervals(intervals, what.read);
    if (!item) return saving.mutate({ path, body: toCreateItem(draft, checks) });
    const at = { path: `${path}/${item.id}`, version: item.version };
    return saving.mutate({ method: 'PATCH', ...at, body: toChangeItem(draft, checks) });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={item?.name ?? t('equipment.add')}>
      <Textfield
        label={t('equipment.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={120}
      />
      <StateAndCount draft={draft} change={change} item={item} />
      <KindField groupId={groupId} kind={draft.kind} onChange={(kind) => change({ kind })} />
      <PlaceField groupId={groupId} value={draft} onChange={change} />
      <Textfield
        label={t('equipment.note')}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
        maxLength={1000}
      />
      <EquipmentMore {...{ groupId, item, draft, change, intervals, setIntervals }} />
      <FormEnd deed={saving} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}

type Part = { draft: EquipmentDraft; change: (part: Partial<EquipmentDraft>) => void; item?: EquipmentItem };

function StateAndCount({ draft, change, item }: Part) {
  const { t } = useTranslation();
  const batches = useQuery({ ...storeReads.item(item?.id ?? ''), enabled: item !== undefined }).data?.batches ?? [];
  return (
    <>
      <SelectField
        label={t('equipment.state')}
        value={draft.state}
        options={states.map((state) => ({ value: state, name: t(`equipmentState.${state}`) }))}
        onChange={(state) => change({ state: state as EquipmentState })}
      />
      {batches.length === 0 && (
        <NumberField
          label={t('equipment.quantity')}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity })}
          required
        />
      )}
    </>
  );
}
