import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { agreementReads, type Holder } from './agreement.reads.js';
import { duesOf, sidesOf, sortedOut, type Due } from './agreement.rules.js';
import { AgreementStateTag } from './agreement-state.js';
import { useToday } from './use-today.js';

/** The municipality's agreements, with what is due first. */
export function MunicipalAgreementsPage() {
  const { t } = useTranslation();
  const { municipalityId } = useParams({ from: '/signed-in/kommune/$municipalityId/avtaler' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.municipality(municipalityId)).data?.name ?? t('home.municipality');
  const mayDraft = sidesOf(grants, { municipalityId, groupId: '' }).length > 0;
  return (
    <div className="page narrow">
      <Link to="/kommune/$municipalityId" params={{ municipalityId }} className="ds-link">
        ← {name}
      </Link>
      <PageTitle title={t('agreements.title')} />
      {mayDraft && (
        <Link to="/kommune/$municipalityId/avtaler/ny" params={{ municipalityId }} className="ds-button">
          {t('agreements.new')}
        </Link>
      )}
      <AgreementList holder={{ kind: 'municipality', id: municipalityId }} grants={grants} />
    </div>
  );
}

/** The group's agreements, from its own side. */
export function GroupAgreementsPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/avtaler' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const name = useQuery(reads.group(groupId)).data?.name ?? t('home.group');
  const mayDraft = sidesOf(grants, { municipalityId: '', groupId }).length > 0;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {name}
      </Link>
      <PageTitle title={t('agreements.title')} />
      {mayDraft && (
        <Link to="/gruppe/$groupId/avtaler/ny" params={{ groupId }} className="ds-button">
          {t('agreements.new')}
        </Link>
      )}
      <AgreementList holder={{ kind: 'group', id: groupId }} grants={grants} />
    </div>
  );
}

function AgreementList({ holder, grants }: { holder: Holder; grants: readonly Grant[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data, isLoading, error } = useQuery(agreementReads.of(holder));
  if (isLoading) return <Loading />;
  if (!data) return <ProblemNote error={error} />;
  const sides = (one: Agreement) => sidesOf(grants, one);
  const { current, over } = sortedOut(data, sides, today);
  const card = (one: Agreement) => (
    <li key={one.id}>
      <AgreementCard agreement={one} holder={holder} sides={sides(one)} />
    </li>
  );
  return (
    <>
      {current.length === 0 && <p className="empty">{t('agreements.none')}</p>}
      <ul className="plain-list stack">{current.map(card)}</ul>
      {over.length > 0 && (
        <details className="card">
          <summary>
            <h2 className="ds-heading" data-size="2xs">
              {t('agreements.over', { count: over.length })}
            </h2>
          </summary>
          <ul className="plain-list stack">{over.map(card)}</ul>
        </details>
      )}
    </>
  );
}

function AgreementCard({ agreement, holder, sides }: { agreement: Agreement; holder: Holder; sides: Side[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const { id, title, groupName, municipalityName, validTo, edition, state } = agreement;
  return (
    <Link to="/avtale/$agreementId" params={{ agreementId: id }} className="card link-card">
      <span className="link-card-title">{holder.kind === 'municipality' ? groupName : municipalityName}</span>
      <span>{title}</span>
      <span>
        <AgreementStateTag state={state} />
      </span>
      {duesOf(agreement, sides, today).map((due) => (
        <strong key={due.kind}>
          <DueText due={due} />
        </strong>
      ))}
      <span className="quiet">
        {t('agreements.version', { number: edition })} ·{' '}
        {validTo ? t('agreements.until', { date: say.date(validTo) }) : t('agreements.openEnded')}
      </span>
    </Link>
  );
}

/** What somebody should see to, and by when. */
export function DueText({ due: { kind, on } }: { due: Due }) {
  const { t } = useTranslation();
  const say = useSay();
  return <>{t([`agreements.due.${kind}`], { date: on ? say.date(on) : '' })}</>;
}
