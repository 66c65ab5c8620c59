import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import {
  municipalContactDrafts,
  nobodyYet,
  toMunicipalContacts,
  type MunicipalContactDraft,
} from './contacts.rules.js';

/** The municipality says whom the group turns to, and who stands in. */
export function MunicipalContactsForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [drafts, setDrafts] = useState(() => municipalContactDrafts(agreement));
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  const change = (index: number, part: Partial<MunicipalContactDraft>) =>
    setDrafts(drafts.map((one, place) => (place === index ? { ...one, ...part } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { municipalContacts: toMunicipalContacts(drafts) };
    saving.mutate({ method: 'PATCH', path: `/agreements/${agreement.id}`, body, version: agreement.version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {drafts.map((draft, index) => (
        <Fields
          // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own until it is written
          key={index}
          number={index + 1}
          draft={draft}
          onChange={(part) => change(index, part)}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.toSpliced(index, 1)) : undefined}
        />
      ))}
      {drafts.length < 10 && (
        <Button variant="tertiary" onClick={() => setDrafts([...drafts, { ...nobodyYet, deputy: true }])}>
          {t('agreements.addDeputy')}
        </Button>
      )}
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

const fields = [
  ['name', 'text', 120],
  ['title', 'text', 60],
  ['phone', 'tel', 40],
  ['email', 'email', 254],
  ['validFrom', 'date', undefined],
  ['validTo', 'date', undefined],
] as const;

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
        />
      ))}
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
