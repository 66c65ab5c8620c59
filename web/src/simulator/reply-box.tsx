import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/problem-note.js';
import { newKey } from '../wire/new-key.js';
import { useDeed } from '../wire/use-deed.js';
import type { Reply } from './phones.rules.js';

const quick = ['JA', 'JA 20', 'NEI'];

type Props = { address: string; name: string; onReply: (reply: Reply) => void };

/** Answers from a phone by text message. */
export function ReplyBox({ address, name, onReply }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const sending = useDeed();
  const send = (said: string) => {
    if (said.trim() === '') return;
    sending.mutate(
      { path: '/simulator/replies', body: { from: address, text: said } },
      {
        onSuccess: () => {
          onReply({ id: newKey(), from: address, text: said, at: new Date().toISOString() });
          setText('');
        },
      },
    );
  };
  return (
    <form
      className="phone-reply"
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <div className="phone-quick">
        {quick.map((word) => (
          <button key={word} type="button" onClick={() => send(word)} aria-label={t('simulator.quick', { word, name })}>
            {word}
          </button>
        ))}
      </div>
      <div className="phone-write">
        <input
          aria-label={t('simulator.write', { name })}
          placeholder={t('simulator.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" aria-label={t('simulator.send', { name })}>
          {t('simulator.sendShort')}
        </button>
      </div>
      <ProblemNote error={sending.error} />
    </form>
  );
}
