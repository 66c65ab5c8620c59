import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { reads } from '../wire/reads.js';
import { ContactsForm, LastingFields, useContacts, type ContactsProps } from './contacts-form.js';
import { groupContactDrafts, movedUp, toContacts, type GroupContactDraft } from './contacts.rules.js';

/** The group says whom the municipality is to contact, in which sequence, how long it waits for each, and from when to when. */
export function GroupContactsForm(props: ContactsProps) {
  const { agreement, onDone } = props;
  const list = useContacts<GroupContactDraft>(props, {
    knownOf: groupContactDrafts,
    toChange: (drafts) => ({ contacts: toContacts(drafts) }),
  });
  const { drafts, setDrafts } = list;
  return (
    <ContactsForm list={list} onCancel={onDone}>
      {drafts.map((draft, index) => (
        <ContactFields
          key={draft.personId}
          draft={draft}
          usualMinutes={agreement.contactMinutes}
          onChange={(part) => list.change(index, part)}
          onUp={index > 0 ? () => setDrafts(movedUp(drafts, index)) : undefined}
          onRemove={list.removerOf(index)}
        />
      ))}
      <NewContact
        groupId={agreement.groupId}
        taken={drafts.map(({ personId }) => personId)}
        onChoose={(personId, name) =>
          setDrafts([...drafts, { personId, name, title: '', minutes: null, validFrom: '', validTo: '' }])
        }
      />
    </ContactsForm>
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
      <Textfield
        label={t('agreements.titleFor', { name })}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
        maxLength={60}
      />
      <NumberField
        label={t('agreements.minutesFor', { name })}
        description={t('agreements.minutesHelp', { count: usualMinutes })}
        value={draft.minutes}
        onChange={(minutes) => onChange({ minutes })}
        min={1}
        max={1440}
      />
      <LastingFields name={name} draft={draft} onChange={onChange} />
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
