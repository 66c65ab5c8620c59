import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { unitFor } from './units.rules.js';
import { TitledSection } from '../parts/titled-section.js';

type ReadyGroup = Readiness['groups'][number];

/** The groups by name, with what they have, how many can be reached, and whether there is an agreement. */
export function ReadyGroups({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={t('municipality.groups')}>
      {readiness.groups.length === 0 && <p className="empty">{t('municipality.noGroups')}</p>}
      <ul className="plain-list card-grid">
        {readiness.groups
          .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
          .map((group) => (
            <li key={group.groupId} className="card">
              <GroupFacts group={group} />
            </li>
          ))}
      </ul>
    </TitledSection>
  );
}

function GroupFacts({ group }: { group: ReadyGroup }) {
  const { t } = useTranslation();
  const agreementWords = useAgreementWords();
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {group.name}
      </h3>
      <span>{useCapacityWords()(group.capacities)}</span>
      <span>{t('municipality.reachable', { reachable: group.reachable, count: group.members })}</span>
      {group.agreement ? (
        <Link to="/avtale/$agreementId" params={{ agreementId: group.agreement.id }} className="ds-link">
          {agreementWords(group.agreement)}
          <span className="ds-sr-only">: {group.name}</span>
        </Link>
      ) : (
        <span className="quiet">{agreementWords(null)}</span>
      )}
    </>
  );
}

/** Says what a group has: "20 sengeplasser · 110 porsjoner". */
export function useCapacityWords() {
  const naming = useNaming();
  return (capacities: ReadyGroup['capacities']) =>
    capacities
      .map(({ capability, unit, quantity }) => naming.amount(quantity, unit ?? unitFor(capability)))
      .join(' · ');
}

/** Says whether there is an agreement, and until when. */
export function useAgreementWords() {
  const { t } = useTranslation();
  const say = useSay();
  return (agreement: ReadyGroup['agreement']) => {
    if (!agreement) return t('agreement.none');
    return agreement.validTo ? t('agreement.until', { date: say.date(agreement.validTo) }) : t('agreement.inForce');
  };
}
