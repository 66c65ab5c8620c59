import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeReadyList } from '../../../src/contract/stores.js';
import { useSay } from '../language/use-say.js';
import { mayKeep } from '../group/equipment.rules.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { BackToStore } from './back-to-store.js';
import { NewReadyList } from './new-ready-list.js';
import { PastPart } from './past-part.js';
import { storeReads } from './store.reads.js';
import { Tick } from './tick.js';
import { useStoreNews } from './use-store-news.js';

/** Gjør klar igjen: what was used, ticked off by whoever has made it ready. */
export function MakeReadyPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/gjor-klar' });
  const { foresporsel } = useSearch({ from: '/signed-in/gruppe/$groupId/gjor-klar' });
  const grants = useMe().me?.grants ?? [];
  const { data: lists, error } = useQuery(storeReads.makeReady(groupId));
  return (
    <div className="page narrow">
      <BackToStore groupId={groupId} />
      <PageTitle title={t('store.ready.title')} />
      <p className="quiet">{t('store.ready.explained')}</p>
      <ProblemNote error={lists ? null : error} />
      {lists?.length === 0 && <p className="empty">{t('store.ready.none')}</p>}
      {lists?.map((list) => (
        <ReadyList key={list.id} list={list} />
      ))}
      {mayKeep(grants, groupId) && <NewReadyList groupId={groupId} requestId={foresporsel} />}
      <PastPart<MakeReadyList>
        queryKey={['make-ready', groupId]}
        path={`/groups/${groupId}/make-ready-lists?open=false`}
        title={t('store.ready.past')}
        render={(list) => <PastReadyList list={list} />}
      />
    </div>
  );
}

function PastReadyList({ list: { title, madeAt, lines } }: { list: MakeReadyList }) {
  const say = useSay();
  return (
    <>
      <strong>{title}</strong>
      <p className="quiet">{say.time(madeAt)}</p>
      <p>{lines.map(({ name }) => name).join(', ')}</p>
    </>
  );
}

function ReadyList({ list: { id, groupId, title, lines } }: { list: MakeReadyList }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useStoreNews(groupId);
  const [tapped, setTapped] = useState('');
  const deed = useDeed<MakeReadyList>((after) => {
    const { queryKey } = storeReads.makeReady(groupId);
    client.setQueryData(queryKey, (known) => known?.map((list) => (list.id === id ? after : list)));
    tell();
  });
  const tick = (itemId: string, isDone: boolean) => {
    setTapped(itemId);
    deed.mutate({ path: `/make-ready-lists/${id}/ticks`, body: { itemIds: [itemId], isDone } });
  };
  const left = lines.filter(({ isDone }) => !isDone).length;
  return (
    <fieldset className="card stack">
      <legend className="ds-label">{title}</legend>
      <p role="status">{t('store.ready.left', { count: left })}</p>
      {lines.map(({ itemId, name, place, isDone }) => (
        <Tick
          key={itemId}
          checked={isDone !== (deed.isPending && tapped === itemId)}
          onChange={() => tick(itemId, !isDone)}
        >
          {[name, place].filter(Boolean).join(', ')}
        </Tick>
      ))}
      <ProblemNote error={deed.error} />
    </fieldset>
  );
}
