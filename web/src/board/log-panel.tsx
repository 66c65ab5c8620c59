import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';
import { filterLog, type LogFilter } from './board.rules.js';
import { LogLine } from './log-line.js';
import { useLogWords } from './log-words.js';
import { NoteForm } from './note-form.js';

const filters: readonly LogFilter[] = ['all', 'groups', 'members', 'notes'];
const shownAtFirst = 60;

type Props = {
  incidentId: string;
  entries: readonly LogEntry[];
  requests: readonly BoardRequest[];
  mayWrite: boolean;
};

/** The log as it runs, newest first. */
export function LogPanel({ incidentId, entries, requests, mayWrite }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<LogFilter>('all');
  const [query, setQuery] = useState('');
  const [isAll, setAll] = useState(false);
  const { line } = useLogWords(requests);
  const found = filterLog(entries, filter, query, line);
  const shown = isAll ? found : found.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="log" className="stack log-panel no-print">
      <h2 id="log" className="ds-heading" data-size="sm">
        {t('log.title')}
      </h2>
      {mayWrite && <NoteForm incidentId={incidentId} />}
      <div className="log-filter">
        <select
          className="ds-input"
          aria-label={t('log.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value as LogFilter)}
        >
          {filters.map((name) => (
            <option key={name} value={name}>
              {t([`log.${name}`])}
            </option>
          ))}
        </select>
        <input
          className="ds-input"
          type="search"
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length === 0 && <p className="empty">{t('log.empty')}</p>}
      <ol className="plain-list log">
        {shown.map((entry) => (
          <LogLine key={entry.seq} entry={entry} requests={requests} />
        ))}
      </ol>
      {shown.length < found.length && (
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAll(true)}>
          {t('log.showAll', { count: found.length })}
        </button>
      )}
    </section>
  );
}
