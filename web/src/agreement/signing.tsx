import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { Icon } from '../parts/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { unsignedOf } from './agreement.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** Who has signed this text, and for whoever may: signing it. */
export function Signing({ agreement, sides }: { agreement: Agreement; sides: readonly Side[] }) {
  const { t } = useTranslation();
  const unsigned = unsignedOf(agreement);
  const own = agreement.state === 'draft' ? unsigned.filter((side) => sides.includes(side)) : [];
  return (
    <TitledSection title={t('agreements.signatures')}>
      <ul className="plain-list stack">
        {agreement.signatures.map((signature) => (
          <SignatureLine key={signature.side} {...signature} />
        ))}
        {unsigned.map((side) => (
          <li key={side} className="quiet">
            {t('agreements.unsigned', { side: t([`agreements.side.${side}`]) })}
          </li>
        ))}
      </ul>
      {own.map((side) => (
        <SignFor key={side} agreement={agreement} side={side} />
      ))}
    </TitledSection>
  );
}

function SignatureLine({ side, name, at }: Agreement['signatures'][number]) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li>
      <Icon name="yes" />{' '}
      {t('agreements.signedBy', { name, side: t([`agreements.side.${side}`]), time: say.archive(at) })}
    </li>
  );
}

function SignFor({ agreement, side }: { agreement: Agreement; side: Side }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { id, version, termsHash, edition } = agreement;
  const signing = useDeed(() => {
    setAsked(false);
    void client.invalidateQueries({ queryKey: ['agreements'] });
  });
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{t([`agreements.signFor.${side}`])}</Button>;
  return (
    <>
      <ConfirmDeed
        question={t('agreements.signQuestion', { number: edition })}
        confirm={t('agreements.sign')}
        onConfirm={() => signing.mutate({ path: `/agreements/${id}/signatures`, body: { side, termsHash }, version })}
        onCancel={() => setAsked(false)}
        isPending={signing.isPending}
      />
      <ProblemNote error={signing.error} />
    </>
  );
}
