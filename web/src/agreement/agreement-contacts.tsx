import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { GroupContactsForm } from './group-contacts-form.js';
import { MunicipalContactsForm } from './municipal-contacts-form.js';
import { ReachedBy } from '../parts/reached-by.js';
import { TitledSection } from '../parts/titled-section.js';

type Props = { agreement: Agreement; sides: readonly Side[] };

/** Whom to contact on both sides; each side keeps its own, without signing anew. */
export function AgreementContacts({ agreement, sides }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Side | null>(null);
  const isKept = ['draft', 'signed', 'in_force'].includes(agreement.state);
  const mayKeep = (side: Side) => isKept && sides.includes(side) && opened === null;
  const close = () => setOpened(null);
  return (
    <TitledSection title={t('agreements.contacts')}>
      <h3 className="ds-heading" data-size="2xs">
        {t('agreements.ofGroup')}
      </h3>
      {opened === 'group' ? (
        <GroupContactsForm agreement={agreement} onDone={close} />
      ) : (
        <GroupContactList agreement={agreement} />
      )}
      {mayKeep('group') && (
        <Button variant="secondary" onClick={() => setOpened('group')}>
          {t('agreements.keepGroup')}
        </Button>
      )}
      <h3 className="ds-heading" data-size="2xs">
        {t('agreements.ofMunicipality')}
      </h3>
      {opened === 'municipality' ? (
        <MunicipalContactsForm agreement={agreement} onDone={close} />
      ) : (
        <MunicipalContactList agreement={agreement} />
      )}
      {mayKeep('municipality') && (
        <Button variant="secondary" onClick={() => setOpened('municipality')}>
          {t('agreements.keepMunicipality')}
        </Button>
      )}
    </TitledSection>
  );
}

/** From when to when somebody is a contact, where that is said. */
function useLasting() {
  const { t } = useTranslation();
  const say = useSay();
  return ({ validFrom, validTo }: { validFrom?: string; validTo?: string }) => [
    validFrom && t('agreements.contactFrom', { date: say.date(validFrom) }),
    validTo && t('agreements.contactTo', { date: say.date(validTo) }),
  ];
}

function GroupContactList({ agreement: { contacts, contactMinutes } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const lasting = useLasting();
  return (
    <ol className="stack">
      {contacts.map((contact) => (
        <li key={contact.personId}>
          {contact.name}
          <span className="quiet">
            {' · '}
            {[contact.title, t('agreements.waits', { count: contact.minutes ?? contactMinutes }), ...lasting(contact)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <ReachedBy {...contact} />
        </li>
      ))}
    </ol>
  );
}

function MunicipalContactList({ agreement: { municipalContacts } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const lasting = useLasting();
  if (municipalContacts.length === 0) return <p className="empty">{t('agreements.noMunicipalContacts')}</p>;
  return (
    <ul className="plain-list stack">
      {municipalContacts.map((contact) => (
        <li key={`${contact.name}${contact.phone}`}>
          {contact.name}
          <span className="quiet">
            {' · '}
            {[contact.title, contact.deputy && t('agreements.deputy'), ...lasting(contact)].filter(Boolean).join(' · ')}
          </span>
          <ReachedBy {...contact} />
        </li>
      ))}
    </ul>
  );
}
