import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../src/contract/groups.js';
import { CapacitiesField } from './capacities-field.js';
import { FormEnd } from '../parts/form-end.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { groupDraft, toChangeGroup, toCreateGroup, type GroupDraft } from './group-facts.rules.js';
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
      <CapacitiesField capacities={draft.capacities} onChange={(capacities) => change({ capacities })} />
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
