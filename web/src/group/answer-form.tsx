import { Alert, Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, Request } from '../../../src/contract/requests.js';
import { useDraft } from '../parts/use-draft.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { AnswerLines } from './answer-lines.js';
import { changeLine, choose, firstDraft, toAnswer } from './answer.rules.js';

const offers: readonly Offer[] = ['offer', 'partial', 'decline', 'call_me'];

/** The group's own answer, line by line; it may be changed until it is agreed. */
export function AnswerForm({ request }: { request: Request }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { draft, change } = useDraft(`answer.${request.id}`, firstDraft(request));
  const [isSent, setSent] = useState(false);
  const sending = useDeed(() => {
    setSent(true);
    change({ answer: null, reason: '', text: '' });
    void client.invalidateQueries({ queryKey: reads.request(request.id).queryKey });
  });
  const isOffer = draft.answer === 'offer' || draft.answer === 'partial';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { answer } = draft;
    if (answer === null) return;
    sending.mutate({
      path: `/requests/${request.id}/answer`,
      body: toAnswer({ ...draft, answer }),
      version: request.version,
    });
  };

  return (
    <form className="card stack" onSubmit={submit}>
      <Fieldset>
        <Fieldset.Legend>{request.answers.length === 0 ? t('answer.title') : t('answer.changeTitle')}</Fieldset.Legend>
        <div className="choices">
          {offers.map((answer) => (
            <Radio
              key={answer}
              name="answer"
              value={answer}
              label={t([`answer.${answer}`])}
              checked={draft.answer === answer}
              onChange={() => {
                setSent(false);
                change(choose(draft, answer, request.needs));
              }}
              required
            />
          ))}
        </div>
      </Fieldset>
      {isOffer && (
        <AnswerLines
          needs={request.needs}
          lines={draft.lines}
          onChange={(line) => change(changeLine(draft, line, request.needs))}
        />
      )}
      {draft.answer === 'decline' && (
        <Textfield
          label={t('answer.reason')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
          maxLength={200}
        />
      )}
      {draft.answer !== null && (
        <Textfield
          multiline
          rows={2}
          label={t('answer.text')}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          maxLength={1000}
        />
      )}
      <ProblemNote error={sending.error} />
      {isSent && (
        <Alert data-color="success" role="status">
          {t('answer.sent')}
        </Alert>
      )}
      <Button type="submit" className="big" loading={sending.isPending}>
        {t('answer.send')}
      </Button>
    </form>
  );
}
