import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';

const answerOf = ({ data }: LogEntry): string | null => (typeof data.answer === 'string' ? data.answer : null);

/** Says what an entry tells: what happened, with which group, and the words that were used. */
export function useLogWords(requests: readonly BoardRequest[]) {
  const { t } = useTranslation();
  const what = (entry: LogEntry) => {
    const answer = answerOf(entry);
    return answer ? t([`logAnswer.${answer}`, `logKind.${entry.kind}`]) : t([`logKind.${entry.kind}`]);
  };
  const group = ({ requestId }: LogEntry) => requests.find(({ id }) => id === requestId)?.groupName;
  const who = ({ actor }: LogEntry) => (actor && 'name' in actor ? actor.name : null);
  const line = (entry: LogEntry) => [group(entry), what(entry), entry.text, who(entry)].filter(Boolean).join(' ');
  return { what, group, who, line };
}
