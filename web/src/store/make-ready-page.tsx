import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeReadyList } from '../../../src/contract/stores.js';
import { mayKeep } from '../group/equipment.rules.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { storeReads } from './store.reads.js';

const flipped = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** Gjør klar igjen: what was used, ticked off by whoever has made it ready. */
export function MakeReadyPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/gjor-klar' });
  const grants = useMe().me?.grants ?? [];
  const { data: lists, error } = useQuery(storeReads.makeReady(groupId));
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="ds-link">
        ← {t('equipment.title')}
      </Link>
      <PageTitle title={t('store.ready.title')} />
      <ProblemNote error={lists ? null : error} />
      {lists?.length === 0 && <p className="empty">{t('store.ready.none')}</p>}
      {lists?.map((list) => (
        <ReadyList key={list.id} list={list} />
      ))}
      {mayKeep(grants, groupId) && <NewList groupId={groupId} />}
    </div>
  );
}

function ReadyList({ list }: { list: MakeReadyList }) {
  const client = useQueryClient();
  const deed = useDeed(() => void client.invalidateQueries({ queryKey: ['make-ready', list.groupId] }));
  return (
    <fieldset className="card stack">
      <legend className="ds-label">{list.title}</legend>
      {list.lines.map(({ itemId, name, place, isDone }) => (
        <label key={itemId} className="ds-field tick">
          <input
            type="checkbox"
            className="ds-input"
            checked={isDone}
            onChange={() =>
              deed.mutate({ path: `/make-ready-lists/${list.id}/ticks`, body: { itemIds: [itemId], isDone: !isDone } })
            }
          />{' '}
          <span className="ds-label" data-weight="regular">
            {name}, {place}
          </span>
        </label>
      ))}
      <ProblemNote error={deed.error} />
    </fieldset>
  );
}

function NewList({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const items = useQuery(reads.equipment(groupId)).data ?? [];
  const [title, setTitle] = useState('');
  const [used, setUsed] = useState<readonly string[]>([]);
  const deed = useDeed(() => {
    setTitle('');
    setUsed([]);
    void client.invalidateQueries({ queryKey: ['make-ready', groupId] });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ path: `/groups/${groupId}/make-ready-lists`, body: { title: title.trim(), itemIds: used } });
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <Textfield
        label={t('store.ready.after')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        required
        maxLength={120}
      />
      <fieldset className="plain-fieldset stack">
        <legend className="ds-label">{t('store.ready.used')}</legend>
        {items.map(({ id, name }) => (
          <label key={id} className="ds-field tick">
            <input
              type="checkbox"
              className="ds-input"
              checked={used.includes(id)}
              onChange={() => setUsed(flipped(used, id))}
            />{' '}
            <span className="ds-label" data-weight="regular">
              {name}
            </span>
          </label>
        ))}
      </fieldset>
      <ProblemNote error={deed.error} />
      <Button type="submit" loading={deed.isPending} disabled={used.length === 0}>
        {t('store.ready.begin')}
      </Button>
    </form>
  );
}
