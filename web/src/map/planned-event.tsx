import { Button, Tag } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityPlan } from '../../../src/contract/municipality-events.js';
import { isOperator } from '../organisation/organisation.rules.js';
import { useMe } from '../session/use-me.js';
import { useSay } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { mapReads } from './map.reads.js';
import { CountyLine } from './new-counties.js';
import { EventLines } from './suggestions.js';

/** An event that is planned, has been carried out, or was withdrawn. */
export function PlannedEvent({ plan, isAlone = false }: { plan: MunicipalityPlan; isAlone?: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div className="stack">
      <p>
        <strong>{say.date(plan.day)}</strong> <Tag data-color="neutral">{t(`mapState.${plan.state}`)}</Tag>
      </p>
      <EventLines change={plan} />
      <CountyLine counties={plan.counties} />
      {plan.moved.length > 0 && (
        <p className="quiet">
          {plan.moved.map(({ kind, count }) => t(`mapMoved.${kind}`, { count, defaultValue: kind })).join(' · ')}
        </p>
      )}
      {plan.openDecisions > 0 && plan.state !== 'withdrawn' && (
        <p>{t('map.openDecisions', { count: plan.openDecisions })}</p>
      )}
      {!isAlone && (
        <p>
          <Link to="/kommunekartet/$planId" params={{ planId: plan.id }} className="ds-link">
            {t('map.details', { day: say.date(plan.day) })}
          </Link>
        </p>
      )}
      {plan.state === 'planned' && <Withdraw plan={plan} />}
    </div>
  );
}

function Withdraw({ plan }: { plan: MunicipalityPlan }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsking, ask] = useState(false);
  const mayWithdraw = isOperator(useMe().me?.grants ?? []);
  const withdrawing = useDeed(() => {
    ask(false);
    void client.invalidateQueries({ queryKey: mapReads.plans().queryKey });
    void client.invalidateQueries({ queryKey: mapReads.decisions().queryKey });
  });
  if (!mayWithdraw) return null;
  if (!isAsking)
    return (
      <div>
        <Button variant="tertiary" onClick={() => ask(true)}>
          {t('map.withdraw')}
        </Button>
      </div>
    );
  return (
    <>
      <ConfirmDeed
        question={t('map.withdrawQuestion')}
        confirm={t('map.withdraw')}
        onConfirm={() =>
          withdrawing.mutate({ path: `/municipality-events/${plan.id}/withdraw`, body: {}, version: plan.version })
        }
        onCancel={() => ask(false)}
        isPending={withdrawing.isPending}
      />
      <ProblemNote error={withdrawing.error} />
    </>
  );
}
