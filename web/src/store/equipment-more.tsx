import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import type { EquipmentDraft } from '../group/equipment.rules.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { reads } from '../wire/reads.js';
import { intervalDrafts, type IntervalDraft } from './interval.rules.js';
import { IntervalsField } from './intervals-field.js';
import { storeReads } from './store.reads.js';
import { useWhat } from './use-what.js';

type Props = {
  groupId: string;
  item?: EquipmentItem;
  draft: EquipmentDraft;
  change: (part: Partial<EquipmentDraft>) => void;
  intervals: IntervalDraft[] | undefined;
  setIntervals: (intervals: IntervalDraft[]) => void;
};

/** What few need to say of a thing: what is written on it, how few are too few, the kit that it lies in, and its checks. */
export function EquipmentMore({ groupId, item, draft, change, intervals, setIntervals }: Props) {
  const { t } = useTranslation();
  const checks = useChecks(groupId, draft.kind, item);
  return (
    <details className="need-more">
      <summary>{t('store.more')}</summary>
      <div className="stack">
        <Textfield
          label={t('store.label')}
          value={draft.label}
          onChange={(event) => change({ label: event.target.value })}
          maxLength={80}
        />
        <Textfield
          label={t('store.serial')}
          value={draft.serial}
          onChange={(event) => change({ serial: event.target.value })}
          maxLength={80}
        />
        <NumberField
          label={t('store.minimum')}
          value={draft.minimum}
          onChange={(minimum) => change({ minimum })}
          min={1}
        />
        <KitField groupId={groupId} item={item} value={draft.partOf} onChange={change} />
        <p className="ds-label">{t('store.checks')}</p>
        {checks && <IntervalsField value={intervals ?? checks} onChange={setIntervals} hasDays />}
      </div>
    </details>
  );
}

/** The checks that a thing has, and those of its kind for a new one; undefined until they are known. */
function useChecks(groupId: string, kind: string, item: EquipmentItem | undefined): IntervalDraft[] | undefined {
  const { say } = useWhat();
  const kinds = useQuery({ ...storeReads.kinds(groupId), enabled: item === undefined }).data;
  const details = useQuery({ ...storeReads.item(item?.id ?? ''), enabled: item !== undefined }).data;
  if (item) return details && intervalDrafts(details.intervals, say);
  return kinds && intervalDrafts(kinds.find((one) => one.kind === kind)?.checks ?? [], say);
}

type Kit = {
  groupId: string;
  item?: EquipmentItem;
  value: string | null;
  onChange: (change: Partial<EquipmentDraft>) => void;
};

/** No kit lies in another; what lies in one is where that is. */
function KitField({ groupId, item, value, onChange }: Kit) {
  const { t } = useTranslation();
  const items = useQuery(reads.equipment(groupId)).data ?? [];
  if (item && item.parts > 0) return null;
  const kits = items.filter((one) => one.id !== item?.id && one.partOf === null && one.state !== 'retired');
  return (
    <SelectField
      label={t('store.partOf')}
      value={value ?? ''}
      options={[{ value: '', name: t('store.noKit') }, ...kits.map(({ id, name }) => ({ value: id, name }))]}
      onChange={(id) => {
        const kit = kits.find((one) => one.id === id);
        onChange(kit ? { partOf: kit.id, place: kit.place, placeId: kit.placeId } : { partOf: null });
      }}
    />
  );
}
