import { Alert, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { useDeed } from '../wire/use-deed.js';
import { useDraft } from '../wire/use-draft.js';
import { agreementReads } from './agreement.reads.js';
import { Differences } from './agreement-versions.js';
import { termsDraft, toChangeTerms, type TermsDraft } from './agreement.rules.js';
import { CostFields, OfferFields } from './terms-tables.js';

type Change = (part: Partial<TermsDraft>) => void;
type Part = { draft: TermsDraft; change: Change };

/** Writes the terms of a draft; everything stands there already and can be left as it is. */
export function TermsForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  const { draft, change, version, before } = useDraft({
    thing: agreement,
    toDraft: () => termsDraft(agreement),
    error: saving.error,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ method: 'PATCH', path: `/agreements/${agreement.id}`, body: toChangeTerms(draft), version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {agreement.signatures.length > 0 && <Alert data-color="warning">{t('agreements.voids')}</Alert>}
      <Textfield
        multiline
        rows={2}
        label={t('agreements.term.title')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        required
        maxLength={160}
      />
      <Dates draft={draft} change={change} />
      <Prose draft={draft} change={change} />
      <NumberField
        label={t('agreements.dutyField')}
        description={t('agreements.dutyHelp')}
        value={draft.dutyMinutes}
        onChange={(dutyMinutes) => change({ dutyMinutes })}
        min={1}
        max={10_080}
      />
      <NumberField
        label={t('agreements.patienceField')}
        value={draft.contactMinutes}
        onChange={(contactMinutes) => change({ contactMinutes })}
        min={1}
        max={1440}
        required
      />
      <OfferFields draft={draft} change={change} />
      <CostFields draft={draft} change={change} />
      <PremisesFields groupId={agreement.groupId} draft={draft} change={change} />
      {before && before.termsHash !== agreement.termsHash && (
        <Differences heading={t('agreements.meanwhile')} before={before} after={agreement} />
      )}
      <FormEnd deed={saving} label={t('agreements.save')} onCancel={onDone} />
    </form>
  );
}

function Dates({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <div className="date-row">
      {(['validFrom', 'validTo', 'reviewOn'] as const).map((name) => (
        <Textfield
          key={name}
          type="date"
          label={t([`agreements.date.${name}`])}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          required={name === 'validFrom'}
        />
      ))}
    </div>
  );
}

function Prose({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <>
      {(['expectations', 'municipalityDoes', 'groupDoes', 'insuranceNote'] as const).map((name) => (
        <Textfield
          key={name}
          multiline
          rows={4}
          label={t([`agreements.term.${name}`])}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          maxLength={name === 'insuranceNote' ? 1000 : 2000}
        />
      ))}
    </>
  );
}

function PremisesFields({ groupId, draft, change }: Part & { groupId: string }) {
  const { t } = useTranslation();
  const { data: premises = [] } = useQuery(agreementReads.premises(groupId));
  const { premisesIds } = draft;
  const offered = premises.filter(({ id, inUse }) => inUse || premisesIds.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset className="plain-fieldset wrapping">
      <legend className="ds-label">{t('agreements.term.premisesIds')}</legend>
      {offered.map(({ id, name, address }) => (
        <Checkbox
          key={id}
          label={name}
          description={address}
          checked={premisesIds.includes(id)}
          onChange={(event) =>
            change({
              premisesIds: event.target.checked ? [...premisesIds, id] : premisesIds.filter((one) => one !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}
