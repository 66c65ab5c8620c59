import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormEnd } from '../parts/form-end.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { Tick } from './tick.js';
import { useStoreNews } from './use-store-news.js';

const flipped = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** Says after what, and what was used there; after a mission that the group was asked for, the first is known. */
export function NewReadyList({ groupId, requestId }: { groupId: string; requestId: string | undefined }) {
  const { t } = useTranslation();
  const items = useQuery(reads.equipment(groupId)).data ?? [];
  const asked = useQuery({ ...reads.request(requestId ?? ''), enabled: requestId !== undefined }).data;
  const [written, setTitle] = useState<string | null>(null);
  const [used, setUsed] = useState<readonly string[]>([]);
  const title = written ?? asked?.incident.title ?? '';
  const tell = useStoreNews(groupId);
  const deed = useDeed(() => {
    setTitle('');
    setUsed([]);
    tell();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { title: title.trim(), itemIds: used, ...(asked && { aboutId: asked.id }) };
    deed.mutate({ path: `/groups/${groupId}/make-ready-lists`, body });
  };
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('store.ready.new')}>
      <h2 className="ds-heading" data-size="sm">
        {t('store.ready.new')}
      </h2>
      <Textfield
        label={t('store.ready.after')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        required
        maxLength={120}
      />
      <fieldset className="plain-fieldset stack">
        <legend className="ds-label">{t('store.ready.used')}</legend>
        {items
          .filter(({ state }) => state !== 'retired')
          .map(({ id, name }) => (
            <Tick key={id} checked={used.includes(id)} onChange={() => setUsed(flipped(used, id))}>
              {name}
            </Tick>
          ))}
      </fieldset>
      {used.length > 0 && <FormEnd deed={deed} label={t('store.ready.begin')} />}
      {used.length === 0 && <p className="quiet">{t('store.ready.tickFirst')}</p>}
    </form>
  );
}
