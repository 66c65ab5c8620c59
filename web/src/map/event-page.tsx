import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type {
  MunicipalityDecision,
  MunicipalityPlan,
  MunicipalityTrailEntry,
} from '../../../src/contract/municipality-events.js';
import { useMe } from '../session/use-me.js';
import { isOperator } from '../organisation/organisation.rules.js';
import { useSay } from '../language/use-say.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { called } from './events.rules.js';
import { mapReads } from './map.reads.js';
import { PlannedEvent } from './planned-event.js';
import { TitledSection } from '../parts/titled-section.js';

/** One change of the map: what it is, what was decided of it, and everything that was given to whom. */
export function MapEventPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { planId } = useParams({ from: '/signed-in/kommunekartet/$planId' });
  const { data: plan, error } = useQuery(mapReads.plan(planId));
  return (
    <div className="page narrow">
      <BackFromEvent />
      <PageTitle title={plan ? t('map.changeOn', { day: say.date(plan.day) }) : t('map.title')} />
      <ProblemNote error={plan ? null : error} />
      {plan ? <Whole plan={plan} /> : !error && <Loading />}
    </div>
  );
}

/** The operator goes back to the map, everybody else to where she starts. */
function BackFromEvent() {
  const { t } = useTranslation();
  const isHers = isOperator(useMe().me?.grants ?? []);
  return (
    <Link to={isHers ? '/kommunekartet' : '/'} className="ds-link">
      ← {t(isHers ? 'map.title' : 'catalogue.back')}
    </Link>
  );
}

function Whole({ plan }: { plan: MunicipalityPlan }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: decisions = [] } = useQuery(mapReads.decisionsOf(plan.id));
  const { data: trail } = useQuery(mapReads.trail(plan.id));
  return (
    <>
      <div className="card">
        <PlannedEvent plan={plan} isAlone />
      </div>
      <TitledSection title={t('map.course')}>
        <ul>
          <li>{t('map.plannedAt', { time: say.archive(plan.plannedAt) })}</li>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <Decided decision={decision} />
            </li>
          ))}
          {plan.carriedOutAt && <li>{t('map.carriedOutAt', { time: say.archive(plan.carriedOutAt) })}</li>}
        </ul>
      </TitledSection>
      {trail && <Trail trail={trail} />}
    </>
  );
}

/** What was asked, and what was answered, if anything was. */
function Decided({
  decision: { kind, municipality, group, heirs, chosen, decidedAt },
}: {
  decision: MunicipalityDecision;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const question = t(`mapDecision.${kind}`, { group: group?.name, municipality: called(municipality) });
  const names = heirs.filter(({ id }) => chosen?.includes(id)).map(called);
  return (
    <>
      {question}{' '}
      <strong>
        {decidedAt
          ? t('map.decidedAt', { names: names.join(', '), time: say.archive(decidedAt) })
          : t('map.notDecided')}
      </strong>
    </>
  );
}

function Trail({ trail }: { trail: readonly MunicipalityTrailEntry[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <TitledSection title={t('map.trail')}>
      {trail.length === 0 && <p className="empty">{t('map.noTrail')}</p>}
      <ul className="plain-list stack">
        {trail.map(({ id, kind, what, from, to, at }) => (
          <li key={id} className="card">
            <strong>{what ?? t(`mapTrail.${kind}`)}</strong>
            <span>{t('map.fromTo', { from: called(from), to: called(to) })}</span>
            <span className="quiet">
              {[what && t(`mapTrail.${kind}`), say.archive(at)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
