import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { SupportDeeds } from './support-deeds.js';
import { SupportList } from './support-list.js';
import { SupportSumsNote } from './support-sums.js';

/** Støtteforespørsler: what groups have asked the municipality for, what it has answered, and what that comes to. */
export function SupportPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/stotte' });
  const grants = useMe().me?.grants ?? [];
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  const answers = grants.some(
    (grant) => grant.role === 'municipal_coordinator' && grant.municipalityId === municipalityId,
  );
  const side = `municipality=${municipalityId}`;
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {name ?? t('home.municipality')}
      </Link>
      <PageTitle title={t('store.support.title')} />
      <SupportList
        side={side}
        none={t('store.support.none')}
        renderDeeds={(request) => answers && <SupportDeeds request={request} />}
      />
      <SupportSumsNote side={side} />
    </div>
  );
}
