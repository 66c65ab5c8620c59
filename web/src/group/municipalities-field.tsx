import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../src/contract/manner.js';
import type { Municipality } from '../../../src/contract/municipalities.js';
import { called } from '../map/events.rules.js';
import { get } from '../wire/http.js';
import { reads } from '../wire/reads.js';

type Props = { chosen: readonly string[]; onChange: (ids: string[]) => void };
const most = 20;

/** Which municipalities a group serves: those it has, each to be taken away, and others found by name. */
export function MunicipalitiesField({ chosen, onChange }: Props) {
  const { t } = useTranslation();
  const found = useQueries({ queries: chosen.map((id) => reads.municipality(id)) });
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('groupFacts.municipalities')}</legend>
      <ul className="plain-list stack">
        {chosen.map((id, index) => {
          const { number = '', name = '…' } = found[index]?.data ?? {};
          return (
            <li key={id} className="member">
              <span>{called({ number, name })}</span>
              {chosen.length > 1 && (
                <Button
                  variant="tertiary"
                  onClick={() => onChange(chosen.filter((other) => other !== id))}
                  aria-label={t('groupFacts.takeAwayName', { name })}
                >
                  {t('groupFacts.takeAway')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {chosen.length < most && <AddMunicipality chosen={chosen} onAdd={(id) => onChange([...chosen, id])} />}
    </fieldset>
  );
}

function AddMunicipality({ chosen, onAdd }: { chosen: readonly string[]; onAdd: (id: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const { data } = useQuery({
    queryKey: ['municipalities', query],
    queryFn: () => get<Page<Municipality>>(`/municipalities?limit=6&query=${encodeURIComponent(query)}`),
    enabled: query.length > 1,
    staleTime: Infinity,
  });
  const others = query.length > 1 ? (data?.items.filter(({ id }) => !chosen.includes(id)) ?? []) : [];
  return (
    <>
      <Textfield
        label={t('groupFacts.addMunicipality')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // Enter looks further; it does not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        maxLength={60}
        autoComplete="off"
      />
      <div className="deeds" role="status">
        {others.map((one) => (
          <Button
            key={one.id}
            variant="secondary"
            onClick={() => {
              setTyped('');
              onAdd(one.id);
            }}
          >
            {t('groupFacts.add', { name: called(one) })}
          </Button>
        ))}
      </div>
    </>
  );
}
