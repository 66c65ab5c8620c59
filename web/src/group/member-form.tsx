import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, MembershipRole } from '../../../src/contract/groups.js';
import type { Language } from '../../../src/contract/manner.js';
import { languages } from '../language/i18n.js';
import { useNaming } from '../language/use-naming.js';
import { SelectField } from '../parts/select-field.js';
import { Ticks } from '../parts/ticks.js';
import { ProblemNote } from '../shell/problem-note.js';
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
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/members`;
    if (!member) return saving.mutate({ path, body: toAddMember(draft) });
    const body = toChangeMember(draft, member);
    return saving.mutate({ method: 'PATCH', path: `${path}/${member.membershipId}`, body, version: member.version });
  };
  const known = [...new Set([...capabilities, ...draft.capabilities])];
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        label={t('roster.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={120}
      />
      <Textfield
        label={t('roster.phone')}
        type="tel"
        value={draft.phone}
        onChange={(event) => change({ phone: event.target.value })}
        required={draft.email === ''}
      />
      <Textfield
        label={t('roster.email')}
        type="email"
        value={draft.email}
        onChange={(event) => change({ email: event.target.value })}
      />
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
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending} disabled={draft.roles.length === 0}>
          {t('roster.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
      {member && <RemoveMember groupId={groupId} member={member} onDone={onDone} />}
    </form>
  );
}
