import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { useSay } from '../language/use-say.js';
import { Icon } from '../parts/icon.js';

type Contact = BoardRequest['chain'][number];

/** Who has been asked on the group's behalf, who has been reached, and who is asked next and when. */
export function ContactChain({ request }: { request: BoardRequest }) {
  const { t } = useTranslation();
  const isWaiting = request.contacts.reached === 0 && (request.state === 'asked' || request.state === 'seen');
  const shown = request.chain
    .toSorted((a, b) => a.rank - b.rank)
    .filter((contact) => isWaiting || contact.reachedAt !== null);
  if (shown.length === 0) return null;
  return (
    <ul className="plain-list chain" aria-label={t('chain.title')}>
      {shown.map((contact) => (
        <ChainLink key={contact.rank} contact={contact} />
      ))}
    </ul>
  );
}

function ChainLink({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const say = useSay();
  const { name, toldAt, reachedAt, dueAt } = contact;
  if (reachedAt) {
    return (
      <li>
        <Icon name="seen" /> {t('chain.reached', { name, time: say.short(reachedAt) })}
      </li>
    );
  }
  if (toldAt) {
    return (
      <li>
        <Icon name="asked" /> {t('chain.told', { name, time: say.short(toldAt) })}
      </li>
    );
  }
  return (
    <li className="quiet">
      <Icon name="clock" /> {t('chain.next', { name, time: say.short(dueAt) })}
    </li>
  );
}
