import { Button, Textfield } from '@digdir/designsystemet-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

type Props = {
  identifier: string;
  onChange: (identifier: string) => void;
  onAsked: () => void;
  submit: RefObject<HTMLButtonElement | null>;
};

/** First step: phone number or e-mail address. */
export function IdentifierStep({ identifier, onChange, onAsked, submit }: Props) {
  const { t } = useTranslation();
  const ask = useDeed(onAsked);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ path: '/auth/codes', body: { identifier: identifier.trim() } });
      }}
    >
      <Textfield
        label={t('session.identifier')}
        description={t('session.identifierHelp')}
        value={identifier}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={3}
      />
      <ProblemNote error={ask.error} />
      <Button ref={submit} type="submit" loading={ask.isPending} className="big">
        {t('session.sendCode')}
      </Button>
    </form>
  );
}
