import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

/** The document, the next version, and the end. */
export function AgreementDeeds({ agreement, isParty }: { agreement: Agreement; isParty: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state } = agreement;
  const mayRenew = isParty && ['signed', 'in_force', 'expired'].includes(state);
  return (
    <section className="stack" aria-label={t('agreements.deeds')}>
      <div className="deeds">
        <a
          className="ds-button"
          data-variant="secondary"
          href={`/api/v1/agreements/${id}/document?language=${language}`}
          download
        >
          {t('agreements.document')}
        </a>
        {mayRenew && <Renew agreement={agreement} />}
      </div>
      {isParty && <End agreement={agreement} />}
    </section>
  );
}

function Renew({ agreement: { id } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const renewing = useDeed<Agreement>((next) => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    void navigate({ to: '/avtale/$agreementId', params: { agreementId: next.id } });
  });
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

function End({ agreement: { id, state, version } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const ending = useDeed(() => {
    setAsked(false);
    void client.invalidateQueries({ queryKey: ['agreements'] });
  });
  const wanted = state === 'draft' ? 'withdrawn' : 'expired';
  if (!['draft', 'signed', 'in_force'].includes(state)) return null;
  if (!isAsked)
    return (
      <Button variant="tertiary" onClick={() => setAsked(true)}>
        {t([`agreements.end.${wanted}`])}
      </Button>
    );
  return (
    <>
      <ConfirmDeed
        question={t([`agreements.endQuestion.${wanted}`])}
        confirm={t([`agreements.end.${wanted}`])}
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
