import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentItem, EquipmentState } from '../../../src/contract/equipment.js';
import { useNaming } from '../language/use-naming.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import {
  commonKinds,
  equipmentDraft,
  states,
  toChangeItem,
  toCreateItem,
  type EquipmentDraft,
} from './equipment.rules.js';

type Props = { groupId: string; meetingPlace: string | null; item?: EquipmentItem; onDone: () => void };

/** Writes down something that the group has, or how it is with it now: at most six fields. */
export function EquipmentForm({ groupId, meetingPlace, item, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<EquipmentDraft>(() => equipmentDraft(item, meetingPlace));
  const change = (part: Partial<EquipmentDraft>) => setDraft({ ...draft, ...part });
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: reads.equipment(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/equipment`;
    if (!item) return saving.mutate({ path, body: toCreateItem(draft) });
    const at = { path: `${path}/${item.id}`, version: item.version };
    return saving.mutate({ method: 'PATCH', ...at, body: toChangeItem(draft) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <StateAndCount draft={draft} change={change} />
      <Textfield
        label={t('equipment.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={120}
      />
      <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
      <Textfield
        label={t('equipment.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        required
        maxLength={200}
      />
      <Textfield
        label={t('equipment.note')}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
        maxLength={1000}
      />
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('equipment.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}

function StateAndCount({ draft, change }: { draft: EquipmentDraft; change: (part: Partial<EquipmentDraft>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        label={t('equipment.state')}
        value={draft.state}
        options={states.map((state) => ({ value: state, name: t(`equipmentState.${state}`) }))}
        onChange={(state) => change({ state: state as EquipmentState })}
      />
      <NumberField
        label={t('equipment.quantity')}
        value={draft.quantity}
        onChange={(quantity) => change({ quantity })}
        required
      />
    </>
  );
}

function KindField({ kind, onChange }: { kind: string; onChange: (kind: string) => void }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const kinds = [...new Set<string>([...commonKinds, kind])];
  return (
    <SelectField
      label={t('equipment.kind')}
      value={kind}
      options={kinds.map((one) => ({ value: one, name: naming.kind(one) }))}
      onChange={onChange}
    />
  );
}
