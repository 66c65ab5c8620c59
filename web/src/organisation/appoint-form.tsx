import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipRole } from '../../../src/contract/groups.js';
import { asPhone } from '../group/member.rules.js';
import { useNaming } from '../language/use-naming.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { useDeed } from '../wire/use-deed.js';
import { organisationReads } from './organisation.reads.js';

const roles: readonly MembershipRole[] = ['group_leader', 'group_deputy'];

type Draft = { name: string; phone: string; email: string; role: MembershipRole };

function toAppoint({ name, phone, email, role }: Draft) {
  const points = [
    { channel: 'sms', address: asPhone(phone) },
    { channel: 'email', address: email.trim() },
  ];
  return { name: name.trim(), roles: [role], contactPoints: points.filter(({ address }) => address !== '') };
}

/** Writes down somebody who answers for a group; from then on she keeps it herself. */
export function AppointForm({ groupId, onDone }: { groupId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ name: '', phone: '', email: '', role: 'group_leader' });
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: organisationReads.leaders(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: `/groups/${groupId}/members`, body: toAppoint(draft) });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={t('organisation.appoint')}>
      <Textfield
        label={t('roster.name')}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        required
        maxLength={120}
      />
      <Textfield
        label={t('roster.phone')}
        type="tel"
        value={draft.phone}
        onChange={(event) => setDraft({ ...draft, phone: event.target.value })}
        required={draft.email === ''}
      />
      <Textfield
        label={t('roster.email')}
        type="email"
        value={draft.email}
        onChange={(event) => setDraft({ ...draft, email: event.target.value })}
      />
      <SelectField
        label={t('roster.role')}
        value={draft.role}
        options={roles.map((role) => ({ value: role, name: naming.role(role) }))}
        onChange={(role) => setDraft({ ...draft, role: role as MembershipRole })}
      />
      <FormEnd deed={saving} label={t('roster.save')} onCancel={onDone} />
    </form>
  );
}
