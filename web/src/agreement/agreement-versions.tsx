import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { agreementReads } from './agreement.reads.js';
import { differences } from './agreement.rules.js';
import { AgreementStateTag } from './agreement-state.js';
import { useTermLines } from './use-term-lines.js';
import { TitledSection } from '../parts/titled-section.js';

/** The versions of one agreement, and what this one says otherwise than the one before. */
export function AgreementVersions({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { data: versions = [] } = useQuery(agreementReads.versions(agreement.firstId));
  if (versions.length < 2) return null;
  const before = versions.find(({ edition }) => edition === agreement.edition - 1);
  return (
    <TitledSection title={t('agreements.versions')}>
      <ul className="plain-list stack">
        {versions.map((version) => (
          <li key={version.id}>
            <VersionLine version={version} isShown={version.id === agreement.id} />
          </li>
        ))}
      </ul>
      {before && (
        <Differences
          heading={t('agreements.differences', { number: before.edition })}
          before={before}
          after={agreement}
        />
      )}
    </TitledSection>
  );
}

function VersionLine({ version, isShown }: { version: Agreement; isShown: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const words = t('agreements.versionFrom', { number: version.edition, date: say.date(version.validFrom) });
  return (
    <>
      {isShown ? (
        <strong>{words}</strong>
      ) : (
        <Link to="/avtale/$agreementId" params={{ agreementId: version.id }} className="ds-link">
          {words}
        </Link>
      )}{' '}
      <AgreementStateTag state={version.state} />
    </>
  );
}

type Compared = { heading: string; before: Agreement; after: Agreement };

/** What one text says otherwise than another, line by line. */
export function Differences({ heading, before, after }: Compared) {
  const { t } = useTranslation();
  const { data: premises = [] } = useQuery(agreementReads.premises(after.groupId));
  const lines = useTermLines(premises);
  const found = differences(lines(before), lines(after));
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {heading}
      </h3>
      {found.length === 0 && <p>{t('agreements.noDifferences')}</p>}
      <dl className="terms">
        {found.map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd className="said">
              <del>{line.before || t('agreements.nothing')}</del>
            </dd>
            <dd className="said">
              <ins>{line.after || t('agreements.nothing')}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
