import { Textfield } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, OrganisationLevel } from '../../../src/contract/organisations.js';
import { FormEnd } from '../parts/form-end.js';
import { SelectField } from '../parts/select-field.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { fromRegister, levelsUnder, organisationDraft, toChange, toCreate } from './organisation.rules.js';
import { RegisterLookup } from './register-lookup.js';

type Props = {
  organisation?: Organisation;
  parent?: Organisation;
  onDone: (saved: Organisation) => void;
  onCancel: () => void;
};

/** Writes down an association, or what it is called: looked up where it can be, typed where not. */
export function OrganisationForm({ organisation, parent, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const saving = useDeed<Organisation>(onDone);
  const { draft, change, version } = useDraft({
    thing: organisation,
    toDraft: organisationDraft,
    error: saving.error,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!organisation) return saving.mutate({ path: '/organisations', body: toCreate(draft, parent?.id) });
    const at = { path: `/organisations/${organisation.id}`, version };
    return saving.mutate({ method: 'PATCH', ...at, body: toChange(draft) });
  };
  const levels = levelsUnder(parent?.level);
  return (
    <div className="stack">
      <RegisterLookup onChoose={(found) => change(fromRegister(found))} />
      <form className="stack" onSubmit={submit} aria-label={organisation?.name ?? t('organisation.new')}>
        <Textfield
          label={t('organisation.name')}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          required
          maxLength={120}
        />
        <Textfield
          label={t('organisation.number')}
          inputMode="numeric"
          pattern="\s*([0-9]\s*){9}"
          value={draft.organisationNumber}
          onChange={(event) => change({ organisationNumber: event.target.value })}
        />
        {!organisation && levels.length > 1 && (
          <SelectField
            label={t('organisation.level')}
            value={draft.level}
            options={levels.map((level) => ({ value: level, name: t(`organisation.levels.${level}`) }))}
            onChange={(level) => change({ level: level as OrganisationLevel })}
          />
        )}
        <FormEnd deed={saving} label={t('organisation.save')} onCancel={onCancel} />
      </form>
    </div>
  );
}
