import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerCallout, MemberAnswer } from '../../../src/contract/callouts.js';
import { NumberField } from '../parts/number-field.js';
import { TimeField } from '../parts/time-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

const answers: readonly MemberAnswer[] = ['coming', 'available_from', 'if_short', 'cannot_get_there', 'no'];

type Props = { calloutId: string; membershipId: string; legend: string; onDone: () => void };

/** Enters a member's answer: her own, or that of one who rang or said it. */
export function EnterAnswer({ calloutId, membershipId, legend, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [answer, setAnswer] = useState<MemberAnswer | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [availableFrom, setAvailableFrom] = useState('');
  const [text, setText] = useState('');
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: reads.callout(calloutId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer === null) return;
    const body: AnswerCallout = {
      membershipId,
      answer,
      ...(answer === 'coming' && minutes !== null ? { minutes } : {}),
      ...(answer === 'available_from' && availableFrom !== '' ? { availableFrom } : {}),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    };
    saving.mutate({ path: `/callouts/${calloutId}/answers`, body });
  };
  return (
    <form className="confirm stack" onSubmit={submit}>
      <Fieldset>
        <Fieldset.Legend>{legend}</Fieldset.Legend>
        <div className="choices tight">
          {answers.map((one) => (
            <Radio
              key={one}
              name={`answer-${membershipId}`}
              value={one}
              label={t([`memberAnswer.${one}`])}
              checked={answer === one}
              onChange={() => setAnswer(one)}
              required
            />
          ))}
        </div>
      </Fieldset>
      {answer === 'coming' && (
        <NumberField label={t('callout.minutes')} value={minutes} max={1440} onChange={setMinutes} />
      )}
      {answer === 'available_from' && (
        <TimeField label={t('callout.availableFrom')} value={availableFrom} onChange={setAvailableFrom} />
      )}
      <Textfield
        label={t('callout.words')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={1600}
      />
      <ProblemNote error={saving.error} />
      <div className="deeds">
        <Button type="submit" loading={saving.isPending}>
          {t('callout.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
