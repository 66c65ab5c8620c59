import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import type { Language } from '../../../src/contract/manner.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { agreementReads } from './agreement.reads.js';

const languages = [
  ['nb', 'bokmål'],
  ['nn', 'nynorsk'],
  ['en', 'English'],
] as const;

const documentOf = (id: string, language: Language) => `/api/v1/agreements/${id}/document?language=${language}`;

/** The document, the next version, and the end. */
export function AgreementDeeds({ agreement, isParty }: { agreement: Agreement; isParty: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state } = agreement;
  const others = languages.filter(([code]) => code !== language);
  const mayRenew = isParty && ['signed', 'in_force', 'expired'].includes(state);
  return (
    <section className="stack" aria-label={t('agreements.deeds')}>
      <div className="deeds">
        <a className="ds-button" data-variant="secondary" href={documentOf(id, language)} download>
          {t('agreements.document')}
        </a>
        {mayRenew && <Renew agreement={agreement} />}
      </div>
      <p>
        {t('agreements.documentAlso')}{' '}
        {others.map(([code, name]) => (
          <Fragment key={code}>
            <a className="ds-link" href={documentOf(id, code)} lang={code} download>
              {name}
            </a>{' '}
          </Fragment>
        ))}
      </p>
      {isParty && <End agreement={agreement} />}
    </section>
  );
}

/** The next version: drafted from this one, or the draft that there is. */
function Renew({ agreement: { id, firstId } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: versions } = useQuery(agreementReads.versions(firstId));
  const drafted = versions?.find(({ state }) => state === 'draft');
  const renewing = useDeed<Agreement>((next) => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    void navigate({ to: '/avtale/$agreementId', params: { agreementId: next.id } });
  });
  if (drafted)
    return (
      <Link to="/avtale/$agreementId" params={{ agreementId: drafted.id }} className="ds-button">
        {t('agreements.toDraft', { number: drafted.edition })}
      </Link>
    );
  return (
    <>
      <Button
        loading={renewing.isPending}
        onClick={() => renewing.mutate({ path: `/agreements/${id}/versions`, body: {} })}
      >
        {t('agreements.renew')}
      </Button>
      <ProblemNote error={renewing.error} />
    </>
  );
}

function End({ agreement: { id, state, version, edition } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const ending = useDeed(() => {
    setAsked(false);
    void client.invalidateQueries({ queryKey: ['agreements'] });
  });
  const wanted = state === 'draft' ? 'withdrawn' : 'expired';
  const word = state === 'draft' && edition > 1 ? 'refused' : wanted;
  if (!['draft', 'signed', 'in_force'].includes(state)) return null;
  if (!isAsked)
    return (
      <Button variant="tertiary" onClick={() => setAsked(true)}>
        {t([`agreements.end.${word}`], { number: edition })}
      </Button>
    );
  return (
    <>
      <ConfirmDeed
        question={t([`agreements.endQuestion.${word}`], { number: edition })}
        confirm={t([`agreements.end.${word}`], { number: edition })}
        onConfirm={() =>
          ending.mutate({ method: 'PATCH', path: `/agreements/${id}`, body: { state: wanted }, version })
        }
        onCancel={() => setAsked(false)}
        isPending={ending.isPending}
      />
      <ProblemNote error={ending.error} />
    </>
  );
}
