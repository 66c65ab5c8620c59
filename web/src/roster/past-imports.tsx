import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportList, ImportUndone } from '../../../src/contract/roster.js';
import { useSay } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { TitledSection } from '../parts/titled-section.js';

type Import = ImportList['items'][number];

/** The lists that were read in during the last day, each with the way back. */
export function PastImports({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['imports', groupId],
    queryFn: () => get<ImportList>(`/groups/${groupId}/members/imports`),
  });
  if (data?.items.length === 0) return null;
  return (
    <TitledSection title={t('importing.past')}>
      <ProblemNote error={data ? null : error} />
      <ul className="plain-list stack">
        {data?.items.map((one) => (
          <li key={one.id} className="card stack">
            <PastImport groupId={groupId} one={one} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function PastImport({ groupId, one }: { groupId: string; one: Import }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const undoing = useDeed<ImportUndone>(() => {
    setAsked(false);
    void client.invalidateQueries({ queryKey: ['imports', groupId] });
    void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
  });
  const { id, importedAt, undoUntil, undoneAt, counts } = one;
  const time = say.time(importedAt);
  const kept = undoing.data?.kept ?? [];
  return (
    <>
      <div>
        <strong>{t('importing.readAt', { time })}</strong>
        <p>{t('importing.done', counts)}</p>
        {undoneAt && <p role="status">{t('importing.undoneAt', { time: say.time(undoneAt) })}</p>}
        {kept.length > 0 && <p>{t('importing.kept', { names: kept.map(({ name }) => name).join(', ') })}</p>}
      </div>
      <ProblemNote error={undoing.error} />
      {!undoneAt && !isAsked && (
        <div className="member">
          <p className="quiet">{t('importing.undoUntil', { time: say.time(undoUntil) })}</p>
          <Button variant="secondary" onClick={() => setAsked(true)} aria-label={t('importing.undoOf', { time })}>
            {t('importing.undo')}
          </Button>
        </div>
      )}
      {isAsked && (
        <ConfirmDeed
          question={t('importing.undoAsked')}
          confirm={t('importing.undoNow')}
          isPending={undoing.isPending}
          onConfirm={() => undoing.mutate({ path: `/groups/${groupId}/members/imports/${id}/undo` })}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}
