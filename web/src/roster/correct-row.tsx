import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCorrection } from '../../../src/contract/roster.js';
import { languages } from '../language/i18n.js';
import { useNaming } from '../language/use-naming.js';
import { DateField } from '../parts/date-field.js';
import { SelectField } from '../parts/select-field.js';
import { Ticks } from '../parts/ticks.js';
import { correctionOf, rowDraft, type RowDraft } from './correction.rules.js';
import type { ImportRow } from './import.rules.js';

type Props = { row: ImportRow; correction?: ImportCorrection; onDone: (correction?: ImportCorrection) => void };

/** Says what is to be read of one row instead of what stands in it, who it is, or that it stays out. */
export function CorrectRow({ row, correction, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => rowDraft(row, correction));
  const change = (part: Partial<RowDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(correctionOf(row, draft, correction));
  };
  const field = (name: 'name' | 'phone' | 'email', type: 'text' | 'tel' = 'text') => (
    <Textfield
      label={t([`importField.${name}`])}
      type={type}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      maxLength={300}
    />
  );
  return (
    <form className="stack" onSubmit={submit} aria-label={t('importing.correctRow', { row: row.row })}>
      {field('name')}
      {field('phone', 'tel')}
      {field('email')}
      {mayBeChosen(row, draft) && <WhoItIs row={row} draft={draft} onChange={change} />}
      <MoreOfRow draft={draft} row={row} onChange={change} />
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

/** Who it is can be said where she may be one of several, or where another row of the list has the same number. */
const mayBeChosen = ({ candidates, problems }: ImportRow, { as }: RowDraft): boolean =>
  candidates.length > 0 || as !== '' || problems.some(({ code }) => code === 'shared');

type PartProps = { row: ImportRow; draft: RowDraft; onChange: (part: Partial<RowDraft>) => void };

/** Which of those on the list it is, or that it is none of them. */
function WhoItIs({ row, draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const options = [
    { value: '', name: t('importing.whoAsRead') },
    ...row.candidates.map(({ membershipId, name }) => ({ value: membershipId, name })),
    { value: 'new', name: t('importing.isNew') },
  ];
  return (
    <SelectField label={t('importing.who')} value={draft.as} options={options} onChange={(as) => onChange({ as })} />
  );
}

const roles = ['volunteer', 'group_deputy', 'group_leader', 'storekeeper'];
const usual = ['shelter', 'food', 'care'];

function MoreOfRow({ row, draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const naming = useNaming();
  const capabilities = [...new Set([...usual, ...row.read.capabilities])];
  return (
    <details>
      <summary>{t('importing.moreOfRow')}</summary>
      <div className="stack">
        <Ticks
          legend={t('importField.roles')}
          options={roles.map((role) => ({ value: role, name: naming.role(role) }))}
          chosen={draft.roles}
          onChange={(chosen) => onChange({ roles: chosen })}
        />
        <Ticks
          legend={t('importField.capabilities')}
          options={capabilities.map((capability) => ({ value: capability, name: naming.capability(capability) }))}
          chosen={draft.capabilities}
          onChange={(chosen) => onChange({ capabilities: chosen })}
        />
        <Textfield
          label={t('importField.postcode')}
          inputMode="numeric"
          value={draft.postcode}
          maxLength={10}
          onChange={(event) => onChange({ postcode: event.target.value })}
        />
        <DateField
          label={t('importField.joined')}
          value={draft.joined}
          required={false}
          onChange={(joined) => onChange({ joined })}
        />
        <SelectField
          label={t('importField.language')}
          value={draft.language}
          options={[
            { value: '', name: t('importing.noLanguage') },
            ...languages.map(({ tag, name }) => ({ value: tag, name })),
          ]}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </details>
  );
}
