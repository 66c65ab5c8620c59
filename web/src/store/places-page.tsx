import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentPlace } from '../../../src/contract/stores.js';
import { mayKeep } from '../group/equipment.rules.js';
import { FormEnd } from '../parts/form-end.js';
import { KeptList } from '../parts/kept-list.js';
import { SelectField } from '../parts/select-field.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { BackToStore } from './back-to-store.js';
import { placesOutside } from './places.rules.js';
import { storeReads } from './store.reads.js';
import { useStoreNews } from './use-store-news.js';

/** Plasser: stores, the cabinets in them, the boxes in those, and cars. */
export function PlacesPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/plasser' });
  const grants = useMe().me?.grants ?? [];
  const places = useQuery(storeReads.places(groupId));
  return (
    <div className="page narrow">
      <BackToStore groupId={groupId} />
      <PageTitle title={t('store.places.title')} />
      <p className="quiet">{t('store.places.explained')}</p>
      <KeptList
        found={places}
        idOf={({ id }) => id}
        isKeeper={mayKeep(grants, groupId)}
        add={t('store.places.add')}
        count={(count) => t('store.places.count', { count })}
        renderForm={(place, onDone) => (
          <PlaceForm groupId={groupId} all={places.data ?? []} place={place} onDone={onDone} />
        )}
        renderFacts={(place, onEdit) => <PlaceFacts place={place} onEdit={onEdit} />}
      />
    </div>
  );
}

function PlaceFacts({ place, onEdit }: { place: EquipmentPlace; onEdit?: () => void }) {
  const { t } = useTranslation();
  const { id, groupId, name, path } = place;
  const count = useQuery(reads.equipment(groupId)).data?.filter(({ placeId }) => placeId === id).length;
  return (
    <div className="member">
      <div>
        <strong>{path}</strong>
        {count !== undefined && <p className="quiet">{t('equipment.count', { count })}</p>}
      </div>
      {onEdit && (
        <Button variant="tertiary" onClick={onEdit} aria-label={t('equipment.editName', { name })}>
          {t('equipment.edit')}
        </Button>
      )}
    </div>
  );
}

type Props = { groupId: string; all: readonly EquipmentPlace[]; place?: EquipmentPlace; onDone: () => void };

/** A name, and the place that it lies in; whatever lies in it comes along. */
function PlaceForm({ groupId, all, place, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useStoreNews(groupId);
  const [name, setName] = useState(place?.name ?? '');
  const [parentId, setParentId] = useState(place?.parentId ?? '');
  const saving = useDeed(
    () => {
      void client.invalidateQueries({ queryKey: storeReads.places(groupId).queryKey });
      tell();
      onDone();
    },
    t('told.savedName', { name: name.trim() }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = `/groups/${groupId}/equipment-places`;
    const named = name.trim();
    if (!place) return saving.mutate({ path, body: { name: named, ...(parentId && { parentId }) } });
    const at = { path: `${path}/${place.id}`, version: place.version };
    return saving.mutate({ method: 'PATCH', ...at, body: { name: named, parentId: parentId || null } });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={place?.name ?? t('store.places.add')}>
      <Textfield
        label={t('store.places.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        required
        maxLength={80}
      />
      <SelectField
        label={t('store.places.within')}
        value={parentId}
        options={[
          { value: '', name: t('store.places.nowhere') },
          ...placesOutside(all, place?.id).map(({ id, path }) => ({ value: id, name: path })),
        ]}
        onChange={setParentId}
      />
      <FormEnd deed={saving} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}
