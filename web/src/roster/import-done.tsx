import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportResult, ImportUndone } from '../../../src/contract/roster.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { RejectedRows } from './rejected-rows.js';

/** What was done, and the way back for a day. */
export function ImportDone({ groupId, result }: { groupId: string; result: ImportResult }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const undoing = useDeed<ImportUndone>(() => {
    void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
  });
  const { create, update, skip, reject } = result.counts;
  const undone = undoing.data;
  return (
    <section className="stack">
      <p role="status">
        <strong>{undone ? t('importing.undone') : t('importing.done', { create, update })}</strong>
      </p>
      {!undone && <p>{t('importing.doneRest', { skip, reject })}</p>}
      <RejectedRows result={result} />
      {undone && undone.kept.length > 0 && (
        <p>{t('importing.kept', { names: undone.kept.map(({ name }) => name).join(', ') })}</p>
      )}
      <ProblemNote error={undoing.error} />
      <div className="deeds">
        <Link to="/gruppe/$groupId/medlemmer" params={{ groupId }} className="ds-button">
          {t('importing.toRoster')}
        </Link>
        {!undone && (
          <Button
            variant="secondary"
            loading={undoing.isPending}
            onClick={() => undoing.mutate({ path: `/groups/${groupId}/members/imports/${result.importId}/undo` })}
          >
            {t('importing.undo')}
          </Button>
        )}
      </div>
      {!undone && result.undoUntil && (
        <p className="quiet">{t('importing.undoUntil', { time: say.time(result.undoUntil) })}</p>
      )}
    </section>
  );
}
