import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../parts/select-field.js';
import { shows, type Search, type Show } from './find.rules.js';

type Props = { search: Search; onSearch: (search: Search) => void };

/** Finds among what the group has: by a word, and by how it is. */
export function StoreFinder({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const name = (show: Show) =>
    show === 'short' || show === 'away' ? t(`store.find.${show}`) : t(`equipmentState.${show}`);
  return (
    <search className="stack">
      <Textfield
        type="search"
        label={t('store.find.words')}
        value={search.words}
        onChange={(event) => onSearch({ ...search, words: event.target.value })}
        maxLength={80}
      />
      <SelectField
        label={t('store.find.show')}
        value={search.show}
        options={[
          { value: '', name: t('store.find.all') },
          ...shows.map((show) => ({ value: show, name: name(show) })),
        ]}
        onChange={(show) => onSearch({ ...search, show: show as Search['show'] })}
      />
    </search>
  );
}
