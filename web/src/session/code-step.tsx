import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/access.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { useDemo } from './use-demo.js';

type Props = { identifier: string; onIn: (me: Me) => void; onBack: () => void };

/** Second step: the code that came by text message or e-mail. */
export function CodeStep({ identifier, onIn, onBack }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const enter = useDeed<Me>(onIn);
  const again = useDeed(() => {
    enter.reset();
    setCode('');
  }, t('session.newCodeSent'));
  const isDemo = useDemo();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ path: '/auth/sessions', body: { identifier: identifier.trim(), code: code.trim() } });
      }}
    >
      <p role="status">{t('session.codeSent', { identifier })}</p>
      {isDemo && (
        <p>
          <a
            href={`/simulator?telefon=${encodeURIComponent(identifier)}`}
            target="beredt-simulator"
            className="ds-link"
          >
            {t('session.codeInSimulator')}
          </a>
        </p>
      )}
      <Textfield
        label={t('session.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        className="code-field"
        required
        minLength={4}
        maxLength={12}
        autoFocus
      />
      <ProblemNote error={enter.error ?? again.error} />
      <Button type="submit" loading={enter.isPending} className="big">
        {t('session.signIn')}
      </Button>
      <Button
        type="button"
        variant="tertiary"
        loading={again.isPending}
        onClick={() => again.mutate({ path: '/auth/codes', body: { identifier: identifier.trim() } })}
      >
        {t('session.newCode')}
      </Button>
      <Button type="button" variant="tertiary" onClick={onBack}>
        {t('session.another')}
      </Button>
    </form>
  );
}
