import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { availabilityReads } from './availability.reads.js';

/** What the municipality can count on at a time, and what peacetime finds. */
export function ReadinessPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/beredskap' });
  const [at, setAt] = useState('');
  const { data, isLoading, error } = useQuery(availabilityReads.readinessAt(municipalityId, at));
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {t('home.municipality')}
      </Link>
      <PageTitle title={t('prepared.title')} />
      <p>{t('prepared.explained')}</p>
      <Textfield
        type="datetime-local"
        label={t('strength.at')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <Found readiness={data} />}
    </div>
  );
}

function Found({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const { groups, strength, agreed, holes, dues } = readiness;
  const nameOf = (id?: string) => groups.find(({ groupId }) => groupId === id)?.name ?? t('prepared.municipality');
  const together = strength.filter(({ groupId }) => groupId === undefined);
  return (
    <>
      <List title={t('prepared.people')} empty={t('prepared.noPeople')}>
        {together.map((one) => t('strength.line', { ...one, name: naming.capability(one.capability) }))}
      </List>
      <List title={t('prepared.agreed')} empty={t('prepared.noAgreed')}>
        {agreed.map((one) => {
          const facts = { group: nameOf(one.groupId), name: naming.capability(one.capability), agreed: one.quantity };
          return one.has === null
            ? t('prepared.agreedUntold', facts)
            : t('prepared.agreedLine', { ...facts, has: one.has });
        })}
      </List>
      <List title={t('prepared.holes')} empty={t('prepared.noHoles')}>
        {holes.map(
          ({ kind, groupId, count, capability }) =>
            `${nameOf(groupId)}: ${t([`prepared.hole.${kind}`], { count, name: capability ? naming.capability(capability) : '' })}`,
        )}
      </List>
      <List title={t('prepared.dues')} empty={t('prepared.noDues')}>
        {dues.map(
          ({ kind, groupId, dueOn }) => `${say.date(dueOn)} · ${nameOf(groupId)}: ${t([`prepared.due.${kind}`])}`,
        )}
      </List>
    </>
  );
}

function List({ title, empty, children }: { title: string; empty: string; children: readonly string[] }) {
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      {children.length === 0 && <p className="empty">{empty}</p>}
      <ul>
        {[...new Set(children)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
