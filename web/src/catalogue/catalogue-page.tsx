import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { QualificationKind } from '../../../src/contract/qualifications.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { catalogueReads } from './catalogue.reads.js';
import { KindCard } from './kind-card.js';
import { KindForm } from './kind-form.js';
import { WaitingLeaders } from './waiting-leaders.js';
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
        <strong>{name}</strong>{' '}
        <Link to="/organisasjon/$organisationId/om" params={{ organisationId }} className="ds-link">
          {t('organisation.about')}
        </Link>
      </p>
      <p className="quiet">{isKeeper ? t('catalogue.explained') : t('catalogue.explainedReader')}</p>
      {isKeeper && <WaitingLeaders organisationId={organisationId} />}
      {isKeeper && <KindForm organisationId={organisationId} />}
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
      <Kinds title={t('catalogue.own')} kinds={own} isKept={isKeeper} />
      <Kinds title={t('catalogue.others')} kinds={others} isKept={false} />
    </>
  );
}

type Props = { title: string; kinds: readonly QualificationKind[]; isKept: boolean };

function Kinds({ title, kinds, isKept }: Props) {
  const { t } = useTranslation();
  return (
    <TitledSection title={title}>
      {kinds.length === 0 && <p className="empty">{t('catalogue.none')}</p>}
      <ul className="plain-list stack">
        {kinds.map((kind) => (
          <li key={kind.id} className="card">
            <KindCard key={kind.version} kind={kind} isKept={isKept} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
