import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../src/contract/groups.js';
import { useNaming } from '../language/use-naming.js';
import { unitFor } from '../municipality/units.rules.js';
import { FormEnd } from '../parts/form-end.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { groupDraft, toChangeGroup, toCreateGroup, type CapacityDraft, type GroupDraft } from './group-facts.rules.js';
import { MunicipalitiesField } from './municipalities-field.js';

type Props = { onDone: (group: Group) => void; onCancel?: () => void } & (
  { group: Group; organisationId?: undefined } | { group?: undefined; organisationId: string }
);

/** What a group is and can give, filled in with what is known; a new one needs a name and a municipality. */
export function GroupForm({ group, organisationId, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<GroupDraft>(() => groupDraft(group));
  const [lack, setLack] = useState(false);
  const change = (part: Partial<GroupDraft>) => setDraft((known) => ({ ...known, ...part }));
  const saving = useDeed<Group>((saved) => {
    client.setQueryData(reads.group(saved.id).queryKey, saved);
    onDone(saved);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLack(draft.municipalityIds.length === 0);
    if (draft.municipalityIds.length === 0) return;
    if (!group) return saving.mutate({ path: '/groups', body: toCreateGroup(draft, organisationId) });
    const at = { path: `/groups/${group.id}`, version: group.version };
    return saving.mutate({ method: 'PATCH', ...at, body: toChangeGroup(draft) });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={t(group ? 'groupFacts.title' : 'groupFacts.new')}>
      <Textfield
        label={t('groupFacts.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={120}
      />
      <Capacities capacities={draft.capacities} onChange={(capacities) => change({ capacities })} />
      <Textfield
        label={t('groupFacts.meetingPlace')}
        value={draft.meetingPlace}
        onChange={(event) => change({ meetingPlace: event.target.value })}
        maxLength={200}
      />
      <MunicipalitiesField chosen={draft.municipalityIds} onChange={(municipalityIds) => change({ municipalityIds })} />
      {lack && (
        <p role="alert" className="ds-alert" data-color="warning">
          {t('groupFacts.lackMunicipality')}
        </p>
      )}
      <FormEnd deed={saving} label={t(group ? 'groupFacts.save' : 'groupFacts.make')} onCancel={onCancel} />
    </form>
  );
}

type Capacities = { capacities: readonly CapacityDraft[]; onChange: (capacities: CapacityDraft[]) => void };

/** How much the group can give of each; seats go with beds, and hours with food. */
function Capacities({ capacities, onChange }: Capacities) {
  const { t } = useTranslation();
  const naming = useNaming();
  const put = (changed: CapacityDraft) =>
    onChange(capacities.map((one) => (one.capability === changed.capability ? changed : one)));
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('groupFacts.capacities')}</legend>
      <p className="quiet">{t('groupFacts.capacitiesHint')}</p>
      {capacities.map((one) => {
        const { capability, quantity, seats, hours } = one;
        return (
          <div key={capability} className="date-row">
            <NumberField
              label={naming.capability(capability)}
              suffix={naming.unit(unitFor(capability, capacities))}
              value={quantity}
              onChange={(given) => put({ ...one, quantity: given })}
            />
            {capability === 'shelter' && (
              <NumberField
                label={t('groupFacts.seats')}
                max={100_000}
                value={seats}
                onChange={(given) => put({ ...one, seats: given })}
              />
            )}
            {capability === 'food' && (
              <HoursField
                label={t('groupFacts.hours')}
                value={hours}
                onChange={(given) => put({ ...one, hours: given })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
