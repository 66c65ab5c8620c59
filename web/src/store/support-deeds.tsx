import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerSupport, SupportRequest } from '../../../src/contract/support.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { useSupportDeed } from './use-support-deed.js';

type Answer = AnswerSupport['answer'];
type Props = { request: SupportRequest };
const answers: readonly Answer[] = ['granted', 'granted_in_part', 'declined'];

/** The municipality answers a request, may answer otherwise until it has settled, and settles what it has granted. */
export function SupportDeeds({ request }: Props) {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  useSupportSeen(request);
  const { state, title } = request;
  if (state === 'sent' || state === 'seen') return <AnswerForm request={request} />;
  if (state === 'settled' || state === 'withdrawn') return null;
  if (again) return <AnswerForm request={request} onDone={() => setAgain(false)} />;
  return (
    <>
      {state !== 'declined' && <SettleForm request={request} />}
      <div>
        <Button
          variant="tertiary"
          onClick={() => setAgain(true)}
          aria-label={`${t('store.support.answerAgain')}: ${title}`}
        >
          {t('store.support.answerAgain')}
        </Button>
      </div>
    </>
  );
}

/** Tells the group that the municipality has opened what it sent: once, when it is shown to somebody who answers. */
function useSupportSeen({ id, state, version }: SupportRequest): void {
  const told = useRef(false);
  const { mutate } = useSupportDeed();
  useEffect(() => {
    if (state !== 'sent' || told.current) return;
    told.current = true;
    mutate({ path: `/support-requests/${id}/seen`, body: {}, version });
  }, [id, state, version, mutate]);
}

function AnswerForm({ request, onDone }: Props & { onDone?: () => void }) {
  const { t } = useTranslation();
  const { id, amountAsked, amountGranted, version } = request;
  const deed = useSupportDeed(onDone);
  const [answer, setAnswer] = useState(() => answers.find((one) => one === request.state) ?? 'granted');
  const [amount, setAmount] = useState<number | null>(amountGranted ?? amountAsked);
  const [reason, setReason] = useState(request.reason ?? '');
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
    <form className="stack" onSubmit={submit} aria-label={`${t('store.support.answer')}: ${request.title}`}>
      <SelectField
        label={t('store.support.answer')}
        value={answer}
        options={answers.map((value) => ({ value, name: t(`store.answer.${value}`) }))}
        onChange={(value) => setAnswer(value as Answer)}
      />
      {answer !== 'declined' && (
        <NumberField label={t('store.support.amount')} value={amount} onChange={setAmount} max={100_000_000} />
      )}
      <Textfield
        label={t(answer === 'declined' ? 'store.support.why' : 'store.support.words')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={answer === 'declined'}
        maxLength={1000}
      />
      <FormEnd deed={deed} label={t('store.support.send')} onCancel={onDone} />
    </form>
  );
}

function SettleForm({ request: { id, title, amountGranted, version } }: Props) {
  const { t } = useTranslation();
  const deed = useSupportDeed();
  const [amount, setAmount] = useState<number | null>(amountGranted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ path: `/support-requests/${id}/settle`, body: { amountSettled: amount ?? 0 }, version });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={`${t('store.support.settle')}: ${title}`}>
      <NumberField label={t('store.support.paid')} value={amount} onChange={setAmount} max={100_000_000} required />
      <FormEnd deed={deed} label={t('store.support.settle')} />
    </form>
  );
}
