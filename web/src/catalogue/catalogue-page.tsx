import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { QualificationKind } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { AddKindForm } from './add-kind-form.js';
import { catalogueReads } from './catalogue.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** The courses, certificates and declarations that an organisation asks its people for; its officers keep the list. */
export function CataloguePage() {
  const { t } = useTranslation();
  const { organisationId } = useParams({ from: '/signed-in/organisasjon/$organisationId' });
  const name = useQuery(catalogueReads.organisations()).data?.find(({ id }) => id === organisationId)?.name;
  const isKeeper = keeps(useMe().me?.grants, organisationId);
  return (
    <div className="page narrow">
      <Link to="/" className="ds-link">
        ← {t('catalogue.back')}
      </Link>
      <PageTitle title={t('catalogue.title')} />
      <p>
        <strong>{name}</strong>
      </p>
      <p className="quiet">{isKeeper ? t('catalogue.explained') : t('catalogue.explainedReader')}</p>
      {isKeeper && <AddKindForm organisationId={organisationId} />}
      <Catalogue organisationId={organisationId} isKeeper={isKeeper} />
    </div>
  );
}

const keeps = (grants: readonly Grant[] = [], organisationId: string): boolean =>
  grants.some((grant) => grant.role === 'organisation_officer' && grant.organisationId === organisationId);

function Catalogue({ organisationId, isKeeper }: { organisationId: string; isKeeper: boolean }) {
  const { t } = useTranslation();
  const { data, error, isLoading } = useQuery(catalogueReads.kinds(organisationId));
  if (!data) return isLoading ? <Loading /> : <ProblemNote error={error} />;
  const own = data.items.filter((kind) => kind.organisationId === organisationId);
  const others = data.items.filter((kind) => kind.organisationId !== organisationId);
  return (
    <>
      <Kinds title={t('catalogue.own')} kinds={own} retires={isKeeper} />
      <Kinds title={t('catalogue.others')} kinds={others} retires={false} />
    </>
  );
}

type Props = { title: string; kinds: readonly QualificationKind[]; retires: boolean };

function Kinds({ title, kinds, retires }: Props) {
  const { t } = useTranslation();
  return (
    <TitledSection title={title}>
      {kinds.length === 0 && <p className="empty">{t('catalogue.none')}</p>}
      <ul className="plain-list stack">
        {kinds.map((kind) => (
          <li key={kind.id} className="card">
            <Kind kind={kind} retires={retires} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function Kind({
  kind: { id, organisationId, names, area, validMonths },
  retires,
}: {
  kind: QualificationKind;
  retires: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const queryKey = catalogueReads.kinds(organisationId ?? '').queryKey;
  const retiring = useDeed(() => void client.invalidateQueries({ queryKey }));
  const name = names[language];
  return (
    <>
      <strong>{name}</strong>
      <p className="quiet">
        {t([`catalogue.area.${area}`])} ·{' '}
        {validMonths === null ? t('catalogue.always') : t('catalogue.months', { count: validMonths })}
      </p>
      {retires && !isAsked && (
        <div>
          <Button variant="secondary" onClick={() => setAsked(true)} aria-label={t('catalogue.retireName', { name })}>
            {t('catalogue.retire')}
          </Button>
        </div>
      )}
      <ProblemNote error={retiring.error} />
      {isAsked && (
        <ConfirmDeed
          question={t('catalogue.retireAsked', { name })}
          confirm={t('catalogue.retire')}
          isPending={retiring.isPending}
          onConfirm={() =>
            retiring.mutate({ path: `/organisations/${organisationId}/qualification-kinds/${id}/retire`, body: {} })
          }
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}
