import { Alert, Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  EventWarning,
  MunicipalityEventPreview,
  MunicipalityFate,
  PlanMunicipalityEvent,
} from '../../../src/contract/municipality-events.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { called } from './events.rules.js';
import { CountyLine } from './new-counties.js';

const all = (several: readonly { number: string; name: string }[]) => several.map(called).join(', ');

type Props = {
  preview: MunicipalityEventPreview;
  counties: PlanMunicipalityEvent['counties'];
  onPlan: () => void;
  onBack: () => void;
  isPending: boolean;
  error: unknown;
};

/** What would follow by itself and what people must settle; from here it is planned, or changed. */
export function EventPreviewPart({ preview, counties, onPlan, onBack, isPending, error }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="card stack">
      <h3 ref={heading} tabIndex={-1} className="ds-heading" data-size="xs">
        {t('map.follows', { day: say.date(preview.day) })}
      </h3>
      <Warnings warnings={preview.warnings} />
      <CountyLine counties={counties} />
      {preview.begins.length > 0 && <p>{t('map.begins', { names: all(preview.begins) })}</p>}
      <ul className="stack">
        {preview.fates.map((fate) => (
          <li key={fate.number}>
            <FateText fate={fate} />
          </li>
        ))}
      </ul>
      <h4 className="ds-heading" data-size="2xs">
        {t('map.forPeople')}
      </h4>
      {preview.decisions.length === 0 && <p>{t('map.nothingForPeople')}</p>}
      <ul>
        {preview.decisions.map(({ kind, municipality, group = '', heirs }) => (
          <li key={kind + municipality.number + group}>
            {t(`mapDecision.${kind}`, { group, municipality: called(municipality) })} {all(heirs)}
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
      <div className="deeds">
        <Button onClick={onPlan} loading={isPending}>
          {t('map.plan')}
        </Button>
        <Button variant="tertiary" onClick={onBack}>
          {t('map.change')}
        </Button>
      </div>
    </div>
  );
}

function FateText({ fate }: { fate: MunicipalityFate }) {
  const { t } = useTranslation();
  const { becomes, heirs, groups, agreements, officers, openIncidents } = fate;
  const kept = fate.records.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <strong>{called(fate)}</strong> {t(`mapFate.${becomes}`, { heirs: all(heirs) })}
      <p className="quiet">
        {[
          t('map.groups', { count: groups }),
          t('map.agreements', { count: agreements }),
          t('map.people', { count: officers }),
          t('map.incidents', { count: openIncidents }),
          t('map.records', { count: kept }),
        ].join(' · ')}
      </p>
    </>
  );
}

function Warnings({ warnings }: { warnings: readonly EventWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Alert data-color="warning">
      <ul>
        {warnings.map(({ code, municipality, group = '' }) => (
          <li key={code + municipality.number + group}>
            {t(`mapWarning.${code}`, { municipality: called(municipality), group })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
