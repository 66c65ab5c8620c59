import { Button, Textfield } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { TimeField } from '../parts/time-field.js';
import { useDraft } from '../parts/use-draft.js';
import { useDeed } from '../wire/use-deed.js';
import { AskMembersPreview } from './ask-members-preview.js';
import { hasAudience, toOpenCallout, type CalloutDraft } from './ask-members.rules.js';
import { AudienceField } from './audience-field.js';

type Props = { groupId: string; requestId?: string; first: CalloutDraft };

/** Writes the question, then shows the very text before it goes out. */
export function AskMembersForm({ groupId, requestId, first }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft<CalloutDraft>(`callout.${requestId ?? groupId}`, first);
  const [isPreview, setPreview] = useState(false);
  const [lack, setLack] = useState('');
  const asking = useDeed<Callout>((callout) => {
    forget();
    void navigate({ to: '/sporring/$calloutId', params: { calloutId: callout.id } });
  });
  const body = toOpenCallout(draft, requestId);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const lacks = hasAudience(draft) ? '' : t('callout.lackAudience');
    setLack(lacks);
    if (lacks === '') setPreview(true);
  };

  if (isPreview) {
    return (
      <AskMembersPreview
        path={`/groups/${groupId}/callouts/preview`}
        body={body}
        onBack={() => setPreview(false)}
        onSend={() => asking.mutate({ path: `/groups/${groupId}/callouts`, body })}
        error={asking.error}
        isSending={asking.isPending}
      />
    );
  }
  return (
    <form className="stack" onSubmit={goOn}>
      <Textfield
        multiline
        rows={4}
        label={t('callout.question')}
        value={draft.question}
        onChange={(event) => change({ question: event.target.value })}
        required
        maxLength={400}
      />
      <Textfield
        label={t('callout.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={160}
      />
      <TimeField label={t('callout.from')} value={draft.from} onChange={(from) => change({ from })} />
      <TimeField label={t('callout.to')} value={draft.to} onChange={(to) => change({ to })} />
      <AudienceField groupId={groupId} draft={draft} onChange={change} />
      {lack && (
        <p role="alert" className="ds-alert" data-color="warning">
          {lack}
        </p>
      )}
      <Button type="submit" className="big">
        {t('ask.toPreview')}
      </Button>
    </form>
  );
}
