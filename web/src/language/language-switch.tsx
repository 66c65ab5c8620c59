import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/access.js';
import type { Language } from '../../../src/contract/manner.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { languages, speak } from './i18n.js';

/** Changes the language, here at once and in the messages of who is signed in. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const remember = useDeed();
  const choose = (language: Language) => {
    void speak(language, true);
    const me = client.getQueryData(reads.me().queryKey);
    if (!me) return;
    const changed: Me = { ...me, person: { ...me.person, language } };
    client.setQueryData(reads.me().queryKey, changed);
    remember.mutate({ method: 'PATCH', path: '/me', body: { language } });
  };
  return (
    <select
      className="ds-input language-switch"
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
