import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupStrength, Shortage } from '../../../src/contract/availability.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { useGroupReadiness } from '../live/use-live-readiness.js';
import { AtField } from '../parts/at-field.js';
import { Icon } from '../parts/icon.js';
import { LineNote } from '../parts/line-note.js';
import { StrengthLines } from '../readiness/strength-lines.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import '../styles/findings.css';
import { reads } from '../wire/reads.js';
import { availabilityReads } from './availability.reads.js';
import { MembersAt } from './members-at.js';
import { MinimumForm } from './minimum-form.js';

/** Who of the group can be asked at a time, name by name, and how many there are to be at the least. */
export function GroupAvailabilityPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/tilgjengelighet' });
  const group = useQuery(reads.group(groupId)).data;
  const [at, setAt] = useState('');
  const strength = availabilityReads.strength(groupId, at);
  const { data, isLoading, error } = useQuery({ ...strength, placeholderData: keepPreviousData });
  useGroupReadiness(groupId, '');
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('strength.title')} />
      <LineNote />
      <AtField value={at} onChange={setAt} />
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && (
        <>
          <StrengthFacts strength={data} />
          <MinimumForm strength={data} />
          <StrengthLines strength={data.capabilities} />
          <MembersAt strength={data} at={at} />
        </>
      )}
    </div>
  );
}

function StrengthFacts({ strength: { available, members, away, untold, shortages } }: { strength: GroupStrength }) {
  const { t } = useTranslation();
  return (
    <section className="stack" role="status">
      <p className="readiness-head">
        <strong>{t('strength.canBeAsked', { available, members })}</strong>
      </p>
      <p>{t('strength.rest', { away, untold, other: members - available - away - untold })}</p>
      {shortages.map((shortage) => (
        <ShortageNote key={`${shortage.capability} ${shortage.usual}`} shortage={shortage} />
      ))}
    </section>
  );
}

/** When fewer can be asked than the group wants: in any week, or because of somebody's absence. */
function ShortageNote({ shortage: { capability, from, clock, people, minimum, usual } }: { shortage: Shortage }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const facts = { people, minimum, name: naming.capability(capability), clock: say.wallClock(clock) };
  const weekday = t([`availability.day.${((new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7) + 1}`]);
  return (
    <p className="finding">
      <Icon name="warning" />
      <span>
        {usual ? t('strength.thin', { ...facts, weekday }) : t('strength.shortage', { ...facts, date: say.date(from) })}
      </span>
    </p>
  );
}
