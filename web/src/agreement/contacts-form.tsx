import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, ChangeAgreement } from '../../../src/contract/cooperation.js';
import { FormEnd } from '../parts/form-end.js';
import { useDeed } from '../wire/use-deed.js';

export type ContactsProps = { agreement: Agreement; onDone: () => void };

type List<Draft> = {
  known: Draft[];
  toChange: (drafts: readonly Draft[]) => ChangeAgreement;
};

/** One side's contacts while the list is being written, and how it is saved. */
export function useContacts<Draft extends object>(
  { agreement, onDone }: ContactsProps,
  { known, toChange }: List<Draft>,
) {
  const client = useQueryClient();
  const [drafts, setDrafts] = useState(known);
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  return {
    drafts,
    setDrafts,
    saving,
    change: (index: number, part: Partial<Draft>) =>
      setDrafts(drafts.map((one, place) => (place === index ? { ...one, ...part } : one))),
    /** Nothing where it is the only one. */
    removerOf: (index: number) => (drafts.length > 1 ? () => setDrafts(drafts.toSpliced(index, 1)) : undefined),
    submit: (event: FormEvent) => {
      event.preventDefault();
      const { id, version } = agreement;
      saving.mutate({ method: 'PATCH', path: `/agreements/${id}`, body: toChange(drafts), version });
    },
  };
}

type FormProps = {
  list: Pick<ReturnType<typeof useContacts>, 'saving' | 'submit'>;
  onCancel: () => void;
  children: ReactNode;
};

/** The form around a list of contacts. */
export function ContactsForm({ list: { saving, submit }, onCancel, children }: FormProps) {
  const { t } = useTranslation();
  return (
    <form className="stack" onSubmit={submit}>
      {children}
      <FormEnd deed={saving} label={t('agreements.saveContacts')} onCancel={onCancel} />
    </form>
  );
}

type Lasting = { validFrom: string; validTo: string };
type LastingProps = { name: string; draft: Lasting; onChange: (part: Partial<Lasting>) => void };

/** From when to when somebody is a contact; may stand empty. */
export function LastingFields({ name, draft, onChange }: LastingProps) {
  const { t } = useTranslation();
  return (
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
  );
}
