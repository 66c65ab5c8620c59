import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinInvitation } from '../../../src/contract/joining.js';
import { FormEnd } from '../parts/form-end.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { statusOf } from '../wire/problem.js';
import { useDeed } from '../wire/use-deed.js';

/** Where a join link or its QR leads: which group it is, and a few fields to ask by. */
export function JoinPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/bli-med/$token' });
  const invitation = useQuery({
    queryKey: ['join', token],
    queryFn: () => get<JoinInvitation>(`/join/${encodeURIComponent(token)}`),
    retry: false,
  });
  if (invitation.isLoading) return <Loading />;
  const isOver = statusOf(invitation.error) === 404;
  return (
    <div className="page narrow">
      <PageTitle title={invitation.data ? t('joining.to', { name: invitation.data.groupName }) : t('joining.title')} />
      {isOver ? <p>{t('joining.over')}</p> : <ProblemNote error={invitation.error} />}
      {invitation.data && <Ask token={token} invitation={invitation.data} />}
    </div>
  );
}

function Ask({ token, invitation: { groupName, me } }: { token: string; invitation: JoinInvitation }) {
  const { t, i18n } = useTranslation();
  const asking = useDeed();
  const ask = (body: object) => asking.mutate({ path: `/join/${encodeURIComponent(token)}`, body });
  if (me?.isMember) return <p>{t('joining.isMember')}</p>;
  if (asking.isSuccess) return <p role="status">{t('joining.done', { name: groupName })}</p>;
  return (
    <>
      <p>{t('joining.explained', { name: groupName })}</p>
      {me ? (
        <>
          <ProblemNote error={asking.error} />
          <div className="deeds">
            <Button loading={asking.isPending} onClick={() => ask({ asMyself: true })}>
              {t('joining.asMyself', { name: me.name })}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {t('joining.known')}{' '}
            <Link to="/logg-inn" search={{ til: `/bli-med/${token}` }} className="ds-link">
              {t('joining.signInFirst')}
            </Link>
          </p>
          <AskForm asking={asking} onAsk={(said) => ask({ ...said, language: i18n.language })} />
        </>
      )}
    </>
  );
}

const empty = { name: '', phone: '', email: '', text: '' };

type AskProps = { asking: { error: unknown; isPending: boolean }; onAsk: (said: typeof empty) => void };

function AskForm({ asking, onAsk }: AskProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(empty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(draft);
  };
  const at = (field: keyof typeof empty) => ({
    label: t([`joining.${field}`]),
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield {...at('name')} autoComplete="name" required maxLength={120} />
      <Textfield {...at('phone')} type="tel" autoComplete="tel" required maxLength={60} />
      <Textfield {...at('email')} type="email" autoComplete="email" maxLength={254} />
      <Textfield {...at('text')} maxLength={500} />
      <FormEnd deed={asking} label={t('joining.ask')} />
    </form>
  );
}
