import type { BoardRequest } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';
import { useSay } from '../language/use-say.js';
import { useLogWords } from './log-words.js';

/** One line of the log. */
export function LogLine({ entry, requests }: { entry: LogEntry; requests: readonly BoardRequest[] }) {
  const say = useSay();
  const { what, group, details, who } = useLogWords(requests);
  const by = who(entry);
  const told = details(entry);
  return (
    <li className="log-line">
      <time dateTime={entry.at}>{say.short(entry.at)}</time>
      <span>
        <strong>{what(entry)}</strong>
        {group(entry) && <span> · {group(entry)}</span>}
        {told && <span className="said"> · {told}</span>}
        {by && <span className="quiet"> ({by})</span>}
      </span>
    </li>
  );
}
