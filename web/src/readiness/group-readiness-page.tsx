import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadinessOfGroup } from '../../../src/contract/readiness.js';
import { useGroupReadiness } from '../live/use-live-readiness.js';
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
import { mendedByGroup, type Finding } from './readiness.rules.js';
import { StrengthLines } from './strength-lines.js';
import { useFindings } from './use-findings.js';

/** What the group can be counted on for, and what its leader should see to: what is short first. */
export function GroupReadinessPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/beredskap' });
  const group = useQuery(reads.group(groupId)).data;
  const [at, setAt] = useState('');
  const { data, error, problem } = useGroupReadiness(groupId, at);
  const trouble = asError(problem) ?? (data ? null : error);
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('prepared.titleOfGroup')} />
      <LineNote />
      <AtField value={at} onChange={setAt} />
      <ProblemNote error={trouble} />
      {data ? <Found readiness={data} isNow={at === ''} /> : !trouble && <Loading />}
    </div>
  );
}

function Found({ readiness, isNow }: { readiness: ReadinessOfGroup; isNow: boolean }) {
  const { t } = useTranslation();
  const { groupId, strength, agreed, at } = readiness;
  const placeOf = (kind: Finding) => ({
    at: { mend: mendedByGroup(kind), params: { groupId, municipalityId: '', agreementId: '' } },
  });
  const { holes, dues } = useFindings(placeOf)(readiness);
  return (
    <>
      <ReadinessHead at={at} holes={holes.length} isNow={isNow} />
      <FindingList title={t('prepared.holes')} empty={t('prepared.noHoles')} found={holes} />
      <FindingList title={t('prepared.dues')} empty={t('prepared.noDues')} found={dues} />
      <StrengthLines strength={strength} />
      <p>
        <Link to="/gruppe/$groupId/tilgjengelighet" params={{ groupId }} className="ds-link">
          {t('prepared.nameByName')}
        </Link>
      </p>
      <AgreedLines agreed={agreed} nameOf={({ municipality }) => municipality} />
    </>
  );
}
