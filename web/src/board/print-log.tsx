import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import type { Incident, LogEntry } from '../../../src/contract/incidents.js';
import { useNow, useSay } from '../language/use-say.js';
import { useLogWords } from './log-words.js';

type Props = { incident: Incident; entries: readonly LogEntry[]; requests: readonly BoardRequest[] };

/** The whole log, oldest first with full dates: only on paper, for the archive. */
export function PrintLog({ incident, entries, requests }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const { what, group, details, who } = useLogWords(requests);
  return (
    <section className="print-only">
      <h2>
        {incident.exercise && `${t('exercise.word')} – `}
        {t('log.printTitle', { title: incident.title, municipality: incident.municipalityName })}
      </h2>
      <p>
        {t('municipality.openedAt', { time: say.archive(incident.openedAt) })}
        {incident.closedAt && ` · ${t('board.closedAt', { time: say.archive(incident.closedAt) })}`}
        {` · ${t('log.printed', { time: say.archive(now) })}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('log.number')}</th>
            <th scope="col">{t('log.time')}</th>
            <th scope="col">{t('log.what')}</th>
            <th scope="col">{t('log.who')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td>{entry.seq}</td>
              <td>{say.archive(entry.at, true)}</td>
              <td>{[group(entry), what(entry), details(entry)].filter(Boolean).join(' – ')}</td>
              <td>{who(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
