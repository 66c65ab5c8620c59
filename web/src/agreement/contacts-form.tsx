import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, ChangeAgreement } from '../../../src/contract/cooperation.js';
import { FormEnd } from '../parts/form-end.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';

export type ContactsProps = { agreement: Agreement; onDone: () => void };

type List<Draft> = {
  knownOf: (agreement: Agreement) => Draft[];
  toChange: (drafts: readonly Draft[]) => ChangeAgreement;
};

/** One side's contacts while the list is being written, and how it is saved. */
export function useContacts<Draft extends object>(
  { agreement, onDone }: ContactsProps,
  { knownOf, toChange }: List<Draft>,
) {
  const client = useQueryClient();
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  const {
    draft: { drafts },
    change: keep,
    version,
  } = useDraft({ thing: agreement, toDraft: () => ({ drafts: knownOf(agreement) }), error: saving.error });
  const setDrafts = (changed: Draft[]) => keep({ drafts: changed });
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
      saving.mutate({ method: 'PATCH', path: `/agreements/${agreement.id}`, body: toChange(drafts), version });
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
