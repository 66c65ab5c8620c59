import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { logFacts, type LogFacts } from './log-data.rules.js';

/** Says what an entry tells: what happened, with which group, how much, and the words that were used. */
export function useLogWords(requests: readonly BoardRequest[]) {
  const { t } = useTranslation();
  const factWords = useFactWords();
  const requestOf = ({ requestId }: LogEntry) => requests.find(({ id }) => id === requestId);
  const factsOf = (entry: LogEntry) => logFacts(entry, requestOf(entry)?.needs);

  const what = (entry: LogEntry) => {
    const { answer } = factsOf(entry);
    const kind = `logKind.${entry.kind}`;
    return answer ? t([`logAnswer.${answer}`, kind]) : t([kind]);
  };
  const group = (entry: LogEntry) =>
    requestOf(entry)?.groupName ?? requests.find(({ groupId }) => groupId === entry.data.groupId)?.groupName;
  const details = (entry: LogEntry) => [...factWords(factsOf(entry)), entry.text].filter(Boolean).join(' · ');
  const who = ({ actor }: LogEntry) => (actor && 'name' in actor ? actor.name : null);
  const line = (entry: LogEntry) => [group(entry), what(entry), details(entry), who(entry)].filter(Boolean).join(' ');
  return { what, group, details, who, line };
}

function useFactWords() {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const from = (instant: string | null) => (instant ? t('time.from', { time: say.time(instant) }) : '');
  return ({ name, lines, minutes, availableFrom, reason }: LogFacts) => [
    name,
    ...lines.map((line) => [naming.amount(line.quantity, line.unit), from(line.from)].filter(Boolean).join(' ')),
    minutes === null ? '' : t('memberAnswer.minutes', { count: minutes }),
    from(availableFrom),
    reason,
  ];
}
