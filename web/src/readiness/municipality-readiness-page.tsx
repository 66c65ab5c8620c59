import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useMunicipalityReadiness } from '../live/use-live-readiness.js';
import { AtField } from '../parts/at-field.js';
import { LineNote } from '../parts/line-note.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { asError, ProblemNote } from '../shell/problem-note.js';
import '../styles/findings.css';
import { reads } from '../wire/reads.js';
import { AgreedLines } from './agreed-lines.js';
import { FindingList } from './finding-list.js';
import { ReadinessHead } from './readiness-head.js';
import { isGroupsOwn, mendedByMunicipality, type Finding } from './readiness.rules.js';
import { StrengthLines } from './strength-lines.js';
import { useFindings } from './use-findings.js';

/** What the municipality can count on at a time, and what peacetime finds: what is short first, each with where it is mended. */
export function MunicipalityReadinessPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/beredskap' });
  const name = useQuery(reads.municipality(municipalityId)).data?.name;
  const [at, setAt] = useState('');
  const { data, error, problem } = useMunicipalityReadiness(municipalityId, at);
  const trouble = asError(problem) ?? (data ? null : error);
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {name ? t('municipality.title', { name }) : t('home.municipality')}
      </Link>
      <PageTitle title={t('prepared.title')} />
      <LineNote />
      <AtField value={at} onChange={setAt} />
      <ProblemNote error={trouble} />
      {data ? <Found readiness={data} isNow={at === ''} /> : !trouble && <Loading />}
    </div>
  );
}

function Found({ readiness, isNow }: { readiness: Readiness; isNow: boolean }) {
  const { t } = useTranslation();
  const { municipalityId, groups, strength, agreed, at } = readiness;
  const groupOf = (id?: string) => groups.find(({ groupId }) => groupId === id);
  const placeOf = (kind: Finding, groupId?: string) => {
    const group = groupOf(groupId);
    const agreementId = group?.agreement?.id ?? '';
    return {
      note: isGroupsOwn(kind) ? t(agreementId ? 'prepared.groupSeesToIt' : 'prepared.groupAlone') : undefined,
      at: {
        name: group?.name,
        mend: mendedByMunicipality(kind, agreementId !== ''),
        params: { municipalityId, agreementId, groupId: groupId ?? '' },
      },
    };
  };
  const { holes, dues } = useFindings(placeOf)(readiness);
  return (
    <>
      <ReadinessHead at={at} holes={readiness.holes.length} isNow={isNow} />
      <FindingList title={t('prepared.holes')} empty={t('prepared.noHoles')} found={holes} />
      <FindingList title={t('prepared.dues')} empty={t('prepared.noDues')} found={dues} />
      <StrengthLines strength={strength.filter(({ groupId }) => groupId === undefined)} />
      <AgreedLines agreed={agreed} nameOf={({ groupId }) => groupOf(groupId)?.name ?? ''} />
    </>
  );
}
