import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { PlanMunicipalityEvent } from '../../../src/contract/municipality-events.js';
import { called } from './events.rules.js';

type Props = {
  numbers: readonly string[];
  names: Readonly<Record<string, string>>;
  onChange: (names: Record<string, string>) => void;
};

/** What counties are called that no municipality lies in today; their numbers are those that the municipalities' begin with. */
export function NewCounties({ numbers, names, onChange }: Props) {
  const { t } = useTranslation();
  return numbers.map((number) => (
    <Textfield
      key={number}
      label={t('map.newCounty', { number })}
      description={t('map.newCountyHint', { number })}
      value={names[number] ?? ''}
      onChange={(event) => onChange({ ...names, [number]: event.target.value })}
      required
      maxLength={120}
    />
  ));
}

/** The counties that begin with a change; nothing where there are none. */
export function CountyLine({ counties = [] }: Pick<PlanMunicipalityEvent, 'counties'>) {
  const { t } = useTranslation();
  if (counties.length === 0) return null;
  const names = counties.map(({ number, officialName }) => called({ number, name: officialName })).join(', ');
  return <p>{t('map.newCounties', { names })}</p>;
}
