import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Premises } from '../../../src/contract/premises.js';
import { AddressField } from '../parts/address-field.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { agreementReads } from './agreement.reads.js';
import {
  kitchens,
  powerBackups,
  premisesDraft,
  toChangePremises,
  toCreatePremises,
  waters,
  type PremisesDraft,
} from './premises.rules.js';

type Part = { draft: PremisesDraft; change: (part: Partial<PremisesDraft>) => void };
type Props = { groupId: string; premises?: Premises; onDone: () => void };

/** Writes down premises: a name and an address are enough, the rest when somebody knows. */
export function PremisesForm({ groupId, premises, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: agreementReads.premises(groupId).queryKey });
    onDone();
  });
  const { draft, change, version } = useDraft({ thing: premises, toDraft: premisesDraft, error: saving.error });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/premises`;
    if (!premises) return saving.mutate({ path, body: toCreatePremises(draft) });
    const at = { path: `${path}/${premises.id}`, version };
    return saving.mutate({ method: 'PATCH', ...at, body: toChangePremises(draft) });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={premises?.name ?? t('premises.add')}>
      <Texts draft={draft} change={change} names={['name']} />
      <AddressField
        label={t('premises.field.address')}
        value={draft.address}
        onChange={(address) => change({ address })}
      />
      <Counts draft={draft} change={change} names={['seated', 'sleeping']} />
      <Texts draft={draft} change={change} names={['keyName', 'keyPhone']} />
      <details className="card" open={premises !== undefined}>
        <summary>{t('premises.more')}</summary>
        <div className="stack">
          <Fittings draft={draft} change={change} />
          <Counts draft={draft} change={change} names={['toilets', 'parking']} />
          <DateField
            label={t('premises.lastInspectedOn')}
            value={draft.lastInspectedOn}
            onChange={(lastInspectedOn) => change({ lastInspectedOn })}
            required={false}
          />
          <Texts draft={draft} change={change} names={['owner', 'note']} />
        </div>
      </details>
      {premises && (
        <Checkbox
          label={t('premises.inUse')}
          checked={draft.inUse}
          onChange={(event) => change({ inUse: event.target.checked })}
        />
      )}
      <FormEnd deed={saving} label={t('premises.save')} onCancel={onDone} />
    </form>
  );
}

/** Whom to ring to get in is a name and a number, or nobody. */
const isNeeded = (name: keyof typeof longest, { keyName, keyPhone }: PremisesDraft) =>
  name === 'name' || (name === 'keyName' && keyPhone.trim() !== '') || (name === 'keyPhone' && keyName.trim() !== '');

const longest = { name: 120, keyName: 120, keyPhone: 40, owner: 120, note: 1000 } as const;

function Texts({ draft, change, names }: Part & { names: readonly (keyof typeof longest)[] }) {
  const { t } = useTranslation();
  return (
    <>
      {names.map((name) => (
        <Textfield
          key={name}
          type={name === 'keyPhone' ? 'tel' : 'text'}
          label={t([`premises.field.${name}`])}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          required={isNeeded(name, draft)}
          maxLength={longest[name]}
        />
      ))}
    </>
  );
}

type Count = 'seated' | 'sleeping' | 'toilets' | 'parking';

function Counts({ draft, change, names }: Part & { names: readonly Count[] }) {
  const { t } = useTranslation();
  return (
    <div className="date-row">
      {names.map((name) => (
        <NumberField
          key={name}
          label={t([`premises.field.${name}`])}
          value={draft[name]}
          onChange={(value) => change({ [name]: value })}
          max={100_000}
        />
      ))}
    </div>
  );
}

const fittings = [
  ['kitchen', 'kitchens', kitchens],
  ['powerBackup', 'powerBackups', powerBackups],
  ['water', 'waters', waters],
] as const;

function Fittings({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <>
      {fittings.map(([name, words, options]) => (
        <SelectField
          key={name}
          label={t([`premises.field.${name}`])}
          value={draft[name]}
          options={options.map((value) => ({ value, name: t([`premises.${words}.${value}`]) }))}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Checkbox
        label={t('premises.isStepFree')}
        checked={draft.stepFree}
        onChange={(event) => change({ stepFree: event.target.checked })}
      />
    </>
  );
}
