import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../parts/select-field.js';
import { storeReads } from './store.reads.js';

type Where = { place: string; placeId: string | null };
type Props = { groupId: string; value: Where; onChange: (where: Where) => void };

/** Where it is kept: in one of the group's places, or wherever it is, in words. */
export function PlaceField({ groupId, value, onChange }: Props) {
  const { t } = useTranslation();
  const places = useQuery(storeReads.places(groupId)).data ?? [];
  const { place, placeId } = value;
  return (
    <>
      {places.length > 0 && (
        <SelectField
          label={t('equipment.place')}
          value={placeId ?? ''}
          options={[
            ...places.map(({ id, path }) => ({ value: id, name: path })),
            { value: '', name: t('store.places.elsewhere') },
          ]}
          onChange={(id) => onChange({ place: id === '' ? place : '', placeId: id || null })}
        />
      )}
      {placeId === null && (
        <Textfield
          label={t(places.length > 0 ? 'store.places.where' : 'equipment.place')}
          value={place}
          onChange={(event) => onChange({ place: event.target.value, placeId: null })}
          required
          maxLength={200}
        />
      )}
    </>
  );
}
