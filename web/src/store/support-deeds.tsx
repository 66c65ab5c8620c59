import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerSupport, SupportRequest } from '../../../src/contract/support.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

type Answer = AnswerSupport['answer'];
const answers: readonly Answer[] = ['granted', 'granted_in_part', 'declined'];

/** The municipality answers a request, and settles what it has granted. */
export function SupportDeeds({ request }: { request: SupportRequest }) {
  if (request.state === 'sent' || request.state === 'seen') return <AnswerForm request={request} />;
  if (request.state === 'granted' || request.state === 'granted_in_part') return <SettleForm request={request} />;
  return null;
}

function useSupportDeed(municipalityId: string) {
  const client = useQueryClient();
  return useDeed(() => {
    void client.invalidateQueries({ queryKey: ['support', municipalityId] });
    void client.invalidateQueries({ queryKey: ['support-sums'] });
  });
}

function AnswerForm({ request: { id, municipalityId, amountAsked, version } }: { request: SupportRequest }) {
  const { t } = useTranslation();
  const deed = useSupportDeed(municipalityId);
  const [answer, setAnswer] = useState<Answer>('granted');
  const [amount, setAmount] = useState<number | null>(amountAsked);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body: AnswerSupport = {
      answer,
      ...(answer !== 'declined' && amount !== null && { amountGranted: amount }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    deed.mutate({ path: `/support-requests/${id}/answer`, body, version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        label={t('store.support.answer')}
        value={answer}
        options={answers.map((value) => ({ value, name: t(`store.answer.${value}`) }))}
        onChange={(value) => setAnswer(value as Answer)}
      />
      {answer !== 'declined' && <NumberField label={t('store.support.amount')} value={amount} onChange={setAmount} />}
      <Textfield
        label={t(answer === 'declined' ? 'store.support.why' : 'store.support.words')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={answer === 'declined'}
        maxLength={1000}
      />
      <ProblemNote error={deed.error} />
      <Button type="submit" loading={deed.isPending}>
        {t('store.support.send')}
      </Button>
    </form>
  );
}

function SettleForm({ request: { id, municipalityId, amountGranted, version } }: { request: SupportRequest }) {
  const { t } = useTranslation();
  const deed = useSupportDeed(municipalityId);
  const [amount, setAmount] = useState<number | null>(amountGranted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ path: `/support-requests/${id}/settle`, body: { amountSettled: amount ?? 0 }, version });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <NumberField label={t('store.support.paid')} value={amount} onChange={setAmount} required />
      <ProblemNote error={deed.error} />
      <Button type="submit" variant="secondary" loading={deed.isPending}>
        {t('store.support.settle')}
      </Button>
    </form>
  );
}
