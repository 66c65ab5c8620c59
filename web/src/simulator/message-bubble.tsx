import { useTranslation } from 'react-i18next';
import type { SimulatorMessage } from '../../../src/contract/simulator.js';
import { useSay } from '../language/use-say.js';
import { cutAtLinks } from './phones.rules.js';

/** One message as it lies on the phone; links open beside. */
export function MessageBubble({ message }: { message: SimulatorMessage }) {
  const { t } = useTranslation();
  const say = useSay();
  const isMail = message.channel === 'email';
  return (
    <article className={isMail ? 'phone-mail' : 'phone-theirs'}>
      {isMail && <h3>{message.subject ?? t('simulator.noSubject')}</h3>}
      <p>
        {cutAtLinks(message.text).map((part, index) =>
          part.isLink ? (
            <a key={index} href={part.text} target="_blank" rel="noreferrer">
              {part.text}
            </a>
          ) : (
            <span key={index}>{part.text}</span>
          ),
        )}
      </p>
      <time dateTime={message.at}>{say.short(message.at)}</time>
    </article>
  );
}
