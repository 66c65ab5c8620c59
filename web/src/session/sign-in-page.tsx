import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../src/contract/access.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { CodeStep } from './code-step.js';
import { DemoPeople } from './demo-people.js';
import { IdentifierStep } from './identifier-step.js';

/** Signing in: say who you are, then send back the code that came. */
export function SignInPage() {
  const { t } = useTranslation();
  const { til } = useSearch({ from: '/logg-inn' });
  const [identifier, setIdentifier] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();

  const submit = useRef<HTMLButtonElement>(null);

  const pick = (picked: string) => {
    setIdentifier(picked);
    submit.current?.focus();
  };
  const enter = (me: Me) => {
    client.setQueryData(reads.me().queryKey, me);
    void navigate({ href: til ?? '/' });
  };

  return (
    <div className="page narrow">
      <PageTitle title={t('session.title')} />
      {isAsked ? (
        <CodeStep identifier={identifier} onIn={enter} onBack={() => setIsAsked(false)} />
      ) : (
        <IdentifierStep
          identifier={identifier}
          onChange={setIdentifier}
          onAsked={() => setIsAsked(true)}
          submit={submit}
        />
      )}
      {!isAsked && <DemoPeople onPick={pick} picked={identifier} />}
    </div>
  );
}
