import { Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, MembershipRole } from '../../../src/contract/groups.js';
import type { Language } from '../../../src/contract/manner.js';
import { languages } from '../language/i18n.js';
import { useNaming } from '../language/use-naming.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { Ticks } from '../parts/ticks.js';
import { PointsField } from './points-field.js';
import { RemoveMember } from './remove-member.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { memberDraft, toAddMember, toChangeMember, type MemberDraft } from './member.rules.js';

const roles: readonly MembershipRole[] = ['volunteer', 'group_deputy', 'group_leader', 'storekeeper'];
const capabilities = ['shelter', 'food', 'care'];

type Props = { groupId: string; member?: Member; onDone: () => void };

/** Adds or changes a member in about a minute. */
export function MemberForm({ groupId, member, onDone }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const client = useQueryClient();
  const [draft, setDraft] = useState<MemberDraft>(() => memberDraft(member));
  const change = (part: Partial<MemberDraft>) => setDraft({ ...draft, ...part });
  const saving = useDeed(
    () => {
      void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
      void client.invalidateQueries({ queryKey: ['member', groupId] });
      onDone();
    },
    t(member ? 'told.savedName' : 'told.added', { name: draft.name.trim() }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/members`;
    if (!member) return saving.mutate({ path, body: toAddMember(draft) });
    const body = toChangeMember(draft, member);
    return saving.mutate({ method: 'PATCH', path: `${path}/${member.membershipId}`, body, version: member.version });
  };
  const named = useQuery(reads.group(groupId)).data?.capacities.map(({ capability }) => capability) ?? [];
  const known = [...new Set([...capabilities, ...named, ...draft.capabilities])];
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        label={t('roster.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={120}
      />
      <PointsField points={draft.points} onChange={(points) => change({ points })} />
      <SelectField
        label={t('roster.language')}
        value={draft.language}
        options={languages.map(({ tag, name }) => ({ value: tag, name }))}
        onChange={(language) => change({ language: language as Language })}
      />
      <Ticks
        legend={t('roster.role')}
        options={roles.map((role) => ({ value: role, name: naming.role(role) }))}
        chosen={draft.roles}
        onChange={(chosen) => change({ roles: chosen as MembershipRole[] })}
      />
      <Ticks
        legend={t('roster.capabilities')}
        options={known.map((capability) => ({ value: capability, name: naming.capability(capability) }))}
        chosen={draft.capabilities}
        onChange={(chosen) => change({ capabilities: chosen })}
      />
      <Textfield
        label={t('roster.postcode')}
        description={t('roster.postcodeHelp')}
        inputMode="numeric"
        pattern="[0-9]{4}"
        maxLength={4}
        value={draft.homePostcode}
        onChange={(event) => change({ homePostcode: event.target.value })}
      />
      <FormEnd deed={saving} label={t('roster.save')} onCancel={onDone} isReady={draft.roles.length > 0} />
      {member && <RemoveMember groupId={groupId} member={member} onDone={onDone} />}
    </form>
  );
}
