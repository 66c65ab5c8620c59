import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, TemplateKey } from '../../../src/contract/cooperation.js';
import { useLanguage } from '../language/use-say.js';
import { SelectField } from '../parts/select-field.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { agreementReads } from './agreement.reads.js';

type Other = { value: string; name: string };

/** The municipality begins an agreement with one of the groups that serve it. */
export function NewMunicipalAgreementPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/avtaler/ny' });
  const { data, error } = useQuery(agreementReads.groupsServing(municipalityId));
  const others = data?.map(({ id, name }) => ({ value: id, name }));
  return (
    <NewAgreement
      back={
        <Link to="/kommune/$municipalityId/avtaler" params={{ municipalityId }} className="ds-link">
          ← {t('agreements.title')}
        </Link>
      }
      label={t('agreements.withGroup')}
      others={others}
      error={error}
      parties={(groupId) => ({ municipalityId, groupId })}
    />
  );
}

/** The group begins an agreement with one of the municipalities that it serves. */
export function NewGroupAgreementPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/avtaler/ny' });
  const { data: group, error } = useQuery(reads.group(groupId));
  const served = useQueries({ queries: (group?.municipalityIds ?? []).map((id) => reads.municipality(id)) });
  const others = group?.municipalityIds.map((value, index) => ({ value, name: served[index]?.data?.name ?? '…' }));
  return (
    <NewAgreement
      back={
        <Link to="/gruppe/$groupId/avtaler" params={{ groupId }} className="ds-link">
          ← {t('agreements.title')}
        </Link>
      }
      label={t('agreements.withMunicipality')}
      others={others}
      error={error}
      parties={(municipalityId) => ({ municipalityId, groupId })}
    />
  );
}

type Props = { back: ReactNode; label: string; others?: Other[]; error: unknown; parties: (other: string) => object };

/** Whom with, and from which template; everything else is filled in and can be changed in the draft. */
function NewAgreement({ back, label, others, error, parties }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const { data: templates } = useQuery(agreementReads.templates(language));
  const [chosen, setChosen] = useState<string>();
  const [template, setTemplate] = useState<TemplateKey>('care_readiness');
  const drafting = useDeed<Agreement>(
    ({ id }) => void navigate({ to: '/avtale/$agreementId', params: { agreementId: id } }),
  );
  const other = chosen ?? others?.[0]?.value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other) drafting.mutate({ path: '/agreements', body: { ...parties(other), template, language } });
  };
  return (
    <div className="page narrow">
      {back}
      <PageTitle title={t('agreements.new')} />
      <ProblemNote error={others ? null : error} />
      {!others || !templates ? (
        <Loading />
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="quiet">{t('agreements.newHelp')}</p>
          <SelectField label={label} value={other ?? ''} options={others} onChange={setChosen} />
          <Fieldset>
            <Fieldset.Legend>{t('agreements.template')}</Fieldset.Legend>
            {templates.items.map(({ key, name, about }) => (
              <Radio
                key={key}
                name="template"
                label={name}
                description={about}
                value={key}
                checked={template === key}
                onChange={() => setTemplate(key)}
              />
            ))}
          </Fieldset>
          <ProblemNote error={drafting.error} />
          <Button type="submit" loading={drafting.isPending} disabled={!other}>
            {t('agreements.makeDraft')}
          </Button>
        </form>
      )}
    </div>
  );
}
