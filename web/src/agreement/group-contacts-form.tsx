import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { groupContactDrafts, movedUp, toContacts, type GroupContactDraft } from './contacts.rules.js';

/** The group says whom the municipality is to contact, in which sequence, how long it waits for each, and from when to when. */
export function GroupContactsForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [drafts, setDrafts] = useState(() => groupContactDrafts(agreement));
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  const change = (index: number, part: Partial<GroupContactDraft>) =>
    setDrafts(drafts.map((one, place) => (place === index ? { ...one, ...part } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = agreement;
    saving.mutate({ method: 'PATCH', path: `/agreements/${id}`, body: { contacts: toContacts(drafts) }, version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {drafts.map((draft, index) => (
        <ContactFields
          key={draft.personId}
          draft={draft}
          usualMinutes={agreement.contactMinutes}
          onChange={(part) => change(index, part)}
          onUp={index > 0 ? () => setDrafts(movedUp(drafts, index)) : undefined}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.toSpliced(index, 1)) : undefined}
        />
      ))}
      <NewContact
        groupId={agreement.groupId}
        taken={drafts.map(({ personId }) => personId)}
        onChoose={(personId, name) =>
          setDrafts([...drafts, { personId, name, title: '', minutes: null, validFrom: '', validTo: '' }])
        }
      />
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('agreements.saveContacts')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = {
  draft: GroupContactDraft;
  usualMinutes: number;
  onChange: (part: Partial<GroupContactDraft>) => void;
  onUp?: () => void;
  onRemove?: () => void;
};

function ContactFields({ draft, usualMinutes, onChange, onUp, onRemove }: FieldProps) {
  const { t } = useTranslation();
  const { name } = draft;
  return (
    <fieldset className="plain-fieldset stack wrapping">
      <legend className="ds-label">{name}</legend>
      <NumberField
        label={t('agreements.minutesFor', { name })}
        description={t('agreements.minutesHelp', { count: usualMinutes })}
        value={draft.minutes}
        onChange={(minutes) => onChange({ minutes })}
        min={1}
        max={1440}
      />
      <div className="date-row">
        {(['validFrom', 'validTo'] as const).map((field) => (
          <Textfield
            key={field}
            type="date"
            label={t([`agreements.lasting.${field}`], { name })}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </div>
      <div className="deeds">
        {onUp && (
          <Button variant="tertiary" onClick={onUp}>
            {t('agreements.moveUp', { name })}
          </Button>
        )}
        {onRemove && (
          <Button variant="tertiary" onClick={onRemove}>
            {t('agreements.remove', { name })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type Choosing = { groupId: string; taken: readonly string[]; onChoose: (personId: string, name: string) => void };

function NewContact({ groupId, taken, onChoose }: Choosing) {
  const { t } = useTranslation();
  const { data: members = [] } = useQuery(reads.members(groupId));
  const free = members.filter(({ personId }) => !taken.includes(personId));
  if (free.length === 0 || taken.length >= 10) return null;
  return (
    <SelectField
      label={t('agreements.addContact')}
      value=""
      options={[
        { value: '', name: t('agreements.choose') },
        ...free.map(({ personId, name }) => ({ value: personId, name })),
      ]}
      onChange={(chosen) => {
        const member = free.find(({ personId }) => personId === chosen);
        if (member) onChoose(member.personId, member.name);
      }}
    />
  );
}
