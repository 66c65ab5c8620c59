import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/access.js';
import { FormEnd } from '../parts/form-end.js';
import { TitledSection } from '../parts/titled-section.js';
import { announce } from '../shell/announcer.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

/** What she is called, as her groups see it. */
export function NameForm({ name }: { name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [written, setWritten] = useState(name);
  const saving = useDeed<Me>((me) => {
    client.setQueryData(reads.me().queryKey, me);
    announce(t('addresses.saved'));
  });
  return (
    <TitledSection title={t('addresses.name')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({ method: 'PATCH', path: '/me', body: { name: written.trim() } });
        }}
      >
        <Textfield
          label={t('addresses.called')}
          autoComplete="name"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          required
          maxLength={120}
        />
        <FormEnd deed={saving} label={t('addresses.saveName')} isReady={written.trim() !== name} />
      </form>
    </TitledSection>
  );
}
