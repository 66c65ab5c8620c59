import { Button, Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDecision } from '../../../src/contract/municipality-events.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { called } from './events.rules.js';
import { mapReads } from './map.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** What an event leaves to people, for those who may settle it; nothing where there is nothing. */
export function DecisionList() {
  const { t } = useTranslation();
  const { data: decisions } = useQuery(mapReads.decisions());
  if (!decisions || decisions.length === 0) return null;
  return (
    <TitledSection title={t('map.decisions')}>
      <ul className="plain-list stack">
        {decisions.map((decision) => (
          <li key={decision.id} className="card">
            <DecisionForm decision={decision} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

const monthsOf = ([revision, exercise, callList]: readonly number[]) => ({ revision, exercise, callList });

/** One question; a group may serve several, everything else has one answer. */
function DecisionForm({ decision }: { decision: MunicipalityDecision }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, planId, day, kind, municipality, group, heirs, version } = decision;
  const say = useSay();
  const [chosen, choose] = useState<string[]>([]);
  const deciding = useDeed(() => void client.invalidateQueries({ queryKey: mapReads.decisions().queryKey }));
  const isSingle = kind !== 'group';
  const Choice = isSingle ? Radio : Checkbox;
  const toggle = (heir: string, isOn: boolean) => {
    const others = isSingle ? [] : chosen.filter((one) => one !== heir);
    choose(isOn ? [...others, heir] : others);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        deciding.mutate({ path: `/municipality-decisions/${id}`, body: { municipalityIds: chosen }, version });
      }}
    >
      <h3 className="ds-heading" data-size="2xs">
        {t(`mapDecision.${kind}`, { group: group?.name, municipality: called(municipality) })}
      </h3>
      <Fieldset>
        <Fieldset.Legend>{t(isSingle ? 'map.chooseOne' : 'map.chooseSome')}</Fieldset.Legend>
        <div className="choices">
          {heirs.map((heir) => (
            <Choice
              key={heir.id}
              name={id}
              label={called(heir)}
              description={heir.months ? t('map.months', monthsOf(heir.months)) : undefined}
              checked={chosen.includes(heir.id)}
              onChange={(event) => toggle(heir.id, event.target.checked)}
            />
          ))}
        </div>
      </Fieldset>
      <ProblemNote error={deciding.error} />
      <div className="deeds">
        <Button type="submit" disabled={chosen.length === 0} loading={deciding.isPending}>
          {t('map.decide')}
        </Button>
        <Link to="/kommunekartet/$planId" params={{ planId }} className="ds-link">
          {t('map.details', { day: say.date(day) })}
        </Link>
      </div>
    </form>
  );
}
