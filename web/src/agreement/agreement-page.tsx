import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { agreementReads } from './agreement.reads.js';
import { duesOf, sidesOf, tellingSidesOf } from './agreement.rules.js';
import { AgreementContacts } from './agreement-contacts.js';
import { AgreementDeeds } from './agreement-deeds.js';
import { AgreementNotes } from './agreement-notes.js';
import { AgreementReviews } from './agreement-reviews.js';
import { AgreementStateTag } from './agreement-state.js';
import { AgreementVersions } from './agreement-versions.js';
import { DueText } from './agreements-page.js';
import { Signing } from './signing.js';
import { TermsForm } from './terms-form.js';
import { useTermLines } from './use-term-lines.js';
import { useToday } from './use-today.js';
import { TitledSection } from '../parts/titled-section.js';

/** One version of an agreement: how it stands, what it says, who has signed, whom to contact. */
export function AgreementPage() {
  const { agreementId } = useParams({ from: '/signed-in/avtale/$agreementId' });
  const { data: agreement, error, isLoading } = useQuery(agreementReads.one(agreementId));
  const grants: Grant[] = useMe().me?.grants ?? [];
  return (
    <div className="page narrow">
      {isLoading && <Loading />}
      <ProblemNote error={agreement ? null : error} />
      {agreement && <OneAgreement key={agreement.id} agreement={agreement} grants={grants} />}
    </div>
  );
}

function OneAgreement({ agreement, grants }: { agreement: Agreement; grants: readonly Grant[] }) {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const sides = sidesOf(grants, agreement);
  const isDraft = agreement.state === 'draft';
  // Once it holds, people come here to find whom to ring.
  const isToRing = agreement.state === 'in_force' || agreement.state === 'signed';
  const contacts = <AgreementContacts agreement={agreement} sides={sides} />;
  return (
    <>
      <BackToList agreement={agreement} grants={grants} />
      <PageTitle title={agreement.title} />
      <Standing agreement={agreement} sides={sides} />
      {isWriting ? (
        <TermsForm agreement={agreement} onDone={() => setWriting(false)} />
      ) : (
        <>
          {isToRing && contacts}
          <Terms agreement={agreement} />
          {isDraft && sides.length > 0 && (
            <Button variant="secondary" onClick={() => setWriting(true)}>
              {t('agreements.write')}
            </Button>
          )}
          <Signing agreement={agreement} sides={sides} />
          <AgreementReviews agreement={agreement} sides={sides} />
          {!isToRing && contacts}
          <AgreementVersions agreement={agreement} />
          <AgreementNotes agreement={agreement} sides={tellingSidesOf(grants, agreement)} />
          <AgreementDeeds agreement={agreement} isParty={sides.length > 0} />
        </>
      )}
    </>
  );
}

function BackToList({
  agreement: { groupId, municipalityId },
  grants,
}: {
  agreement: Agreement;
  grants: readonly Grant[];
}) {
  const { t } = useTranslation();
  const isOfGroup = grants.some((grant) => grant.groupId === groupId);
  return isOfGroup ? (
    <Link to="/gruppe/$groupId/avtaler" params={{ groupId }} className="ds-link">
      ← {t('agreements.title')}
    </Link>
  ) : (
    <Link to="/kommune/$municipalityId/avtaler" params={{ municipalityId }} className="ds-link">
      ← {t('agreements.title')}
    </Link>
  );
}

function Standing({ agreement, sides }: { agreement: Agreement; sides: Side[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const dues = duesOf(agreement, sides, useToday());
  const { state, edition, municipalityName, groupName, validFrom, endedOn, inheritedFrom } = agreement;
  return (
    <section className="card" aria-label={t('agreements.standing')}>
      <p>
        <AgreementStateTag state={state} /> {t('agreements.version', { number: edition })}
      </p>
      <p>{t('agreements.between', { municipality: municipalityName, group: groupName })}</p>
      {state === 'signed' && <p>{t('agreements.holdsFrom', { date: say.date(validFrom) })}</p>}
      {inheritedFrom && <p>{t('agreements.inheritedFrom', { name: inheritedFrom })}</p>}
      {endedOn && <p>{t('agreements.endedOn', { date: say.date(endedOn) })}</p>}
      {dues.map((due) => (
        <p key={due.kind}>
          <strong>
            <DueText due={due} />
          </strong>
        </p>
      ))}
    </section>
  );
}

function Terms({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { data: premises = [] } = useQuery(agreementReads.premises(agreement.groupId));
  const lines = useTermLines(premises)(agreement).filter(({ key }) => key !== 'title');
  return (
    <TitledSection title={t('agreements.terms')}>
      <dl className="terms">
        {lines.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="said">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('agreements.noIsFine')}</p>
      {agreement.premisesIds.length > 0 && (
        <Link to="/gruppe/$groupId/lokaler" params={{ groupId: agreement.groupId }} className="ds-link">
          {t('agreements.seePremises')}
        </Link>
      )}
    </TitledSection>
  );
}
