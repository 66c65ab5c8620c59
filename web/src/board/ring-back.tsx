import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agreementReads } from '../agreement/agreement.reads.js';
import { Icon } from '../parts/icon.js';
import { ReachedBy } from '../parts/reached-by.js';

/** Whom to ring where the group has asked to be rung: the contacts of the agreement whose numbers are known. */
export function RingBack({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation();
  const { data: agreement } = useQuery(agreementReads.one(agreementId));
  const known = agreement?.contacts.filter(({ phone }) => phone !== undefined) ?? [];
  if (known.length === 0) return null;
  return (
    <ul className="plain-list chain" aria-label={t('chain.ringBack')}>
      {known.map(({ personId, name, phone }) => (
        <li key={personId}>
          <Icon name="phone" /> {name} <ReachedBy phone={phone} />
        </li>
      ))}
    </ul>
  );
}
