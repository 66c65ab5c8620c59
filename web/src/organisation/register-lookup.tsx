import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredOrganisation } from '../../../src/contract/registers.js';
import { organisationReads } from './organisation.reads.js';

type Props = { onChoose: (found: RegisteredOrganisation) => void };

/** Finds an organisation in the Brønnøysund registers, to fill a form in with; what is typed by hand is as good. */
export function RegisterLookup({ onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const { data, isFetching, error } = useQuery(organisationReads.registered(query));
  const look = (event: FormEvent) => {
    event.preventDefault();
    setQuery(typed.trim());
  };
  const isSilent = error !== null || data?.reachable === false;
  return (
    <form className="card stack" onSubmit={look}>
      <Textfield
        label={t('organisation.lookUp')}
        description={t('organisation.lookUpHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        required
        minLength={2}
        maxLength={100}
      />
      <div>
        <Button type="submit" variant="secondary" loading={isFetching}>
          {t('organisation.look')}
        </Button>
      </div>
      <p role="status">
        {isSilent && t('organisation.notReached')}
        {data?.reachable && t('organisation.found', { count: data.items.length })}
      </p>
      <ul className="plain-list stack">
        {data?.items.map((found) => (
          <li key={found.organisationNumber} className="card">
            <Found found={found} />
            <div>
              <Button
                variant="tertiary"
                onClick={() => onChoose(found)}
                aria-label={t('organisation.useOf', { name: found.name })}
              >
                {t('organisation.use')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Found({ found }: { found: RegisteredOrganisation }) {
  const { t } = useTranslation();
  const { name, organisationNumber, place, voluntary, ending, categories } = found;
  const facts = [
    organisationNumber,
    place,
    voluntary && t('organisation.voluntary'),
    ending && t('organisation.ending'),
    ...categories,
  ];
  return (
    <>
      <strong>{name}</strong>
      <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
