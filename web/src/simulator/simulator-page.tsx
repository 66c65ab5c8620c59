import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Faults } from './faults.js';
import { PhoneFrame } from './phone-frame.js';
import { PhoneList } from './phone-list.js';
import { phoneAt, phonesOf, pin, type Reply } from './phones.rules.js';
import { useMessages } from './use-messages.js';
import { useSimulatorPeople } from './use-simulator-people.js';
import '../styles/simulator.css';
import '../styles/phone.css';

const asked = () => {
  const address = new URLSearchParams(window.location.search).get('telefon');
  return address ? [address] : [];
};

/** The phones and mailboxes of the demonstration: read what came, answer it. */
export function SimulatorPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const { messages, error } = useMessages();
  const [pinned, setPinned] = useState<string[]>(asked);
  const [replies, setReplies] = useState<readonly Reply[]>([]);
  const people = useSimulatorPeople(query, pinned);
  const phones = phonesOf(people, messages);
  return (
    <div className="page wide simulator">
      <PageTitle title={t('simulator.title')} />
      <p>{t('simulator.explained')}</p>
      <ProblemNote error={error} />
      <div className="simulator-desk">
        <PhoneList
          phones={phones}
          query={query}
          onQuery={setQuery}
          pinned={pinned}
          onPick={(address) => setPinned(pin(pinned, address))}
        />
        <div className="phones" data-count={pinned.length}>
          {pinned.length === 0 && <p className="empty">{t('simulator.pick')}</p>}
          {pinned.map((address) => (
            <PhoneFrame
              key={address}
              phone={phoneAt(phones, address)}
              messages={messages}
              replies={replies}
              onReply={(reply) => setReplies((known) => [...known, reply])}
              onClose={() => setPinned(pinned.filter((other) => other !== address))}
            />
          ))}
        </div>
      </div>
      <Faults />
    </div>
  );
}
