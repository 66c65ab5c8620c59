import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulatorMessage } from '../../../src/contract/simulator.js';
import { useSay } from '../language/use-say.js';
import { MessageBubble } from './message-bubble.js';
import { threadOf, type Phone, type Reply } from './phones.rules.js';
import { ReplyBox } from './reply-box.js';

type Props = {
  phone: Phone;
  messages: readonly SimulatorMessage[];
  replies: readonly Reply[];
  onReply: (reply: Reply) => void;
  onClose: () => void;
};

// What can be scrolled must be reachable by keyboard, also when it holds nothing to tap.
const scrolled = { role: 'log', tabIndex: 0 };

/** One phone: its messages with the newest at the bottom, and a box to answer in. */
export function PhoneFrame({ phone, messages, replies, onReply, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const end = useRef<HTMLDivElement>(null);
  const thread = threadOf(phone, messages, replies);
  useEffect(() => {
    const list = end.current?.parentElement;
    list?.scrollTo({ top: list.scrollHeight });
  }, [thread.length]);
  const { name, address, place } = phone;
  return (
    <section className="phone" aria-label={t('simulator.phoneOf', { name })}>
      <header className="phone-head">
        <div>
          <h2>{name}</h2>
          <p>{name === address ? place : address}</p>
        </div>
        <button type="button" onClick={onClose} aria-label={t('simulator.close', { name })}>
          ×
        </button>
      </header>
      <div className="phone-thread" {...scrolled} aria-label={t('simulator.thread', { name })}>
        {thread.length === 0 && <p className="empty">{t('simulator.empty')}</p>}
        {thread.map((item) =>
          'message' in item ? (
            <MessageBubble key={item.id} message={item.message} />
          ) : (
            <div key={item.id} className="phone-mine">
              <p>{item.reply.text}</p>
              <time dateTime={item.at}>{say.short(item.at)}</time>
            </div>
          ),
        )}
        <div ref={end} />
      </div>
      {!address.includes('@') && <ReplyBox address={address} name={name} onReply={onReply} />}
    </section>
  );
}
