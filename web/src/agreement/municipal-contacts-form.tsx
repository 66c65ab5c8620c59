import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ContactsForm, LastingFields, useContacts, type ContactsProps } from './contacts-form.js';
import {
  municipalContactDrafts,
  nobodyYet,
  toMunicipalContacts,
  type MunicipalContactDraft,
} from './contacts.rules.js';

/** The municipality says whom the group turns to, and who stands in. */
export function MunicipalContactsForm(props: ContactsProps) {
  const { t } = useTranslation();
  const list = useContacts<MunicipalContactDraft>(props, {
    knownOf: municipalContactDrafts,
    toChange: (drafts) => ({ municipalContacts: toMunicipalContacts(drafts) }),
  });
  const { drafts, setDrafts } = list;
  return (
    <ContactsForm list={list} onCancel={props.onDone}>
      {drafts.map((draft, index) => (
        <Fields
          // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own until it is written
          key={index}
          number={index + 1}
          draft={draft}
          onChange={(part) => list.change(index, part)}
          onRemove={list.removerOf(index)}
        />
      ))}
      {drafts.length < 10 && (
        <Button variant="tertiary" onClick={() => setDrafts([...drafts, { ...nobodyYet, deputy: true }])}>
          {t('agreements.addDeputy')}
        </Button>
      )}
    </ContactsForm>
  );
}

const fields = [
  ['name', 'text', 120],
  ['title', 'text', 60],
  ['phone', 'tel', 40],
  ['email', 'email', 254],
] as const;

/** Whoever has a number or anything else has a name too; a line that is wholly empty is nobody. */
const isBegun = ({ title, phone, email, validFrom, validTo }: MunicipalContactDraft) =>
  [title, phone, email, validFrom, validTo].some((text) => text.trim() !== '');

type FieldProps = {
  number: number;
  draft: MunicipalContactDraft;
  onChange: (part: Partial<MunicipalContactDraft>) => void;
  onRemove?: () => void;
};

function Fields({ number, draft, onChange, onRemove }: FieldProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="plain-fieldset stack wrapping">
      <legend className="ds-label">{t('agreements.contactNumber', { number })}</legend>
      {fields.map(([field, type, maxLength]) => (
        <Textfield
          key={field}
          type={type}
          label={t([`agreements.contactField.${field}`])}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
          maxLength={maxLength}
          required={field === 'name' && isBegun(draft)}
        />
      ))}
      <LastingFields
        name={draft.name.trim() || t('agreements.contactNumber', { number })}
        draft={draft}
        onChange={onChange}
      />
      <Checkbox
        label={t('agreements.isDeputy')}
        checked={draft.deputy}
        onChange={(event) => onChange({ deputy: event.target.checked })}
      />
      {onRemove && (
        <Button variant="tertiary" onClick={onRemove}>
          {t('agreements.removeNumber', { number })}
        </Button>
      )}
    </fieldset>
  );
}
