import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCorrection } from '../../../src/contract/roster.js';
import { mayBeNew, type ImportRow } from './import.rules.js';

type Props = { row: ImportRow; correction?: ImportCorrection; onDone: (correction?: ImportCorrection) => void };

/** Says what is to be read of one row instead of what stands in it, or that it stays out. */
export function CorrectRow({ row, correction = {}, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({
    name: row.read.name,
    phone: row.read.phones.join(' / '),
    email: row.read.emails.join(' / '),
  });
  const [isNew, setNew] = useState(correction.as === 'new');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ ...correction, ...draft, leaveOut: undefined, as: isNew ? 'new' : undefined });
  };
  const field = (name: keyof typeof draft, type: 'text' | 'tel' = 'text') => (
    <Textfield
      label={t([`importField.${name}`])}
      type={type}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      maxLength={300}
    />
  );
  return (
    <form className="stack" onSubmit={submit} aria-label={t('importing.correctRow', { row: row.row })}>
      {field('name')}
      {field('phone', 'tel')}
      {field('email')}
      {(mayBeNew(row) || isNew) && (
        <Checkbox label={t('importing.isNew')} checked={isNew} onChange={(event) => setNew(event.target.checked)} />
      )}
      <div className="deeds">
        <Button type="submit">{t('importing.saveRow')}</Button>
        <Button variant="secondary" onClick={() => onDone({ ...correction, leaveOut: true })}>
          {t('importing.leaveOut')}
        </Button>
        <Button variant="tertiary" onClick={() => onDone()}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
