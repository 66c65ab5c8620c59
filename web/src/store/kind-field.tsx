import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commonKinds, toKind } from '../group/equipment.rules.js';
import { useNaming } from '../language/use-naming.js';
import { SelectField } from '../parts/select-field.js';
import { storeReads } from './store.reads.js';

/** No kind is called this: a kind has no spaces. */
const other = 'another kind';

type Naming = { onChange: (kind: string) => void };
type Props = Naming & { groupId: string; kind: string };

/** What sort of thing it is: one that everybody knows, one of the group's own, or a new one in its own words. */
export function KindField({ groupId, kind, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const own = useQuery(storeReads.kinds(groupId)).data ?? [];
  const [isNew, setNew] = useState(false);
  const isChosen = !isNew && kind !== '';
  const kinds = [...new Set<string>([...commonKinds, ...own.map((one) => one.kind), ...(isChosen ? [kind] : [])])];
  return (
    <>
      <SelectField
        label={t('equipment.kind')}
        value={isNew ? other : kind}
        required
        options={[
          ...(isChosen || isNew ? [] : [{ value: '', name: t('store.kinds.choose') }]),
          ...kinds.map((one) => ({ value: one, name: naming.kind(one) })),
          { value: other, name: t('store.kinds.other') },
        ]}
        onChange={(chosen) => {
          setNew(chosen === other);
          onChange(chosen === other ? '' : chosen);
        }}
      />
      {isNew && <OwnKind onChange={onChange} />}
    </>
  );
}

/** A kind in the group's own words. */
export function OwnKind({ onChange }: Naming) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return (
    <Textfield
      label={t('store.kinds.name')}
      value={words}
      onChange={(event) => {
        setWords(event.target.value);
        onChange(toKind(event.target.value) ?? '');
      }}
      required
      minLength={2}
      maxLength={40}
    />
  );
}
