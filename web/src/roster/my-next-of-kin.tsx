import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KinLooks, MyNextOfKin as Mine, NextOfKin } from '../../../src/contract/joining.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { useDeed } from '../wire/use-deed.js';

const key = ['my-next-of-kin'];

/** Whom her leader may ring while she is on a mission; hers to name and to take away. */
export function MyNextOfKin() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: key, queryFn: () => get<Mine>('/me/next-of-kin') });
  const [isSaved, setSaved] = useState(false);
  if (!data) return null;
  return (
    <details className="card">
      <summary>
        <h2 className="ds-heading" data-size="xs">
          {t('kin.title')}
        </h2>
      </summary>
      <p className="quiet">{t('kin.explained')}</p>
      <KinForm key={data.nextOfKin?.phone ?? ''} named={data.nextOfKin} onSaved={() => setSaved(true)} />
      <p role="status">{isSaved && t('kin.saved')}</p>
      <KinLooked />
    </details>
  );
}

function KinForm({ named, onSaved }: { named: NextOfKin | null; onSaved: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<NextOfKin>(named ?? { name: '', phone: '' });
  const saving = useDeed(() => {
    onSaved();
    void client.invalidateQueries({ queryKey: key });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ method: 'PUT', path: '/me/next-of-kin', body: draft });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        label={t('kin.name')}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        required
        maxLength={120}
      />
      <Textfield
        label={t('kin.phone')}
        type="tel"
        value={draft.phone}
        onChange={(event) => setDraft({ ...draft, phone: event.target.value })}
        required
        maxLength={60}
      />
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('kin.save')}
        </Button>
        {named && (
          <Button variant="tertiary" onClick={() => saving.mutate({ method: 'DELETE', path: '/me/next-of-kin' })}>
            {t('kin.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Who has seen it, and when; every look is on record. */
function KinLooked() {
  const { t } = useTranslation();
  const say = useSay();
  const { data } = useQuery({ queryKey: ['kin-looks'], queryFn: () => get<KinLooks>('/me/next-of-kin/looks') });
  if (!data) return null;
  if (data.items.length === 0) return <p className="quiet">{t('kin.notSeen')}</p>;
  return (
    <>
      <p>{t('kin.seen')}</p>
      <ul>
        {data.items.map(({ at, name, groupName }) => (
          <li key={at}>{[name, groupName, say.time(at)].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  );
}
