import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@digdir/designsystemet-react';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { EquipmentStateTag } from '../group/equipment-state.js';
import { useSay } from '../language/use-say.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { CheckButtons } from './check-buttons.js';
import { DueNote } from './due-note.js';
import { NeedForm } from './need-form.js';
import { storeReads } from './store.reads.js';
import { useWhat } from './use-what.js';

/** One thing, as its label leads to it: how it is, what is due, and how it was found just now. */
export function ItemPage() {
  const { itemId } = useParams({ from: '/signed-in/utstyr/$itemId' });
  const { data: item, error } = useQuery(storeReads.item(itemId));
  if (item) return <ItemView item={item} />;
  return <div className="page narrow">{error ? <ProblemNote error={error} /> : <Loading />}</div>;
}

function ItemView({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const [reporting, setReporting] = useState(false);
  const { name, groupId, groupName, place, state, note, label } = item;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="ds-link">
        ← {groupName}
      </Link>
      <PageTitle title={name} />
      <p role="status">
        <EquipmentStateTag state={state} />
      </p>
      <DueNote item={item} />
      <p className="quiet">{[place, label].filter(Boolean).join(' · ')}</p>
      {note && <p className="said">{note}</p>}
      <CheckButtons item={item} onBroken={() => setReporting(true)} />
      {reporting ? (
        <NeedForm path={`/equipment/${item.id}/needs`} groupId={groupId} onDone={() => setReporting(false)} />
      ) : (
        <Button variant="secondary" onClick={() => setReporting(true)}>
          {t('store.needs.report')}
        </Button>
      )}
      <Contents item={item} />
      <History item={item} />
    </div>
  );
}

function Contents({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  if (item.contents.length === 0) return null;
  return (
    <section aria-labelledby="contents" className="stack">
      <h2 id="contents" className="ds-heading" data-size="sm">
        {t('store.contents')}
      </h2>
      <ul className="plain-list stack">
        {item.contents.map((part) => (
          <li key={part.id} className="member">
            <Link to="/utstyr/$itemId" params={{ itemId: part.id }} className="ds-link">
              {part.name}
            </Link>
            <EquipmentStateTag state={part.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const say = useSay();
  const what = useWhat();
  if (item.checks.length === 0) return null;
  return (
    <section aria-labelledby="history" className="stack">
      <h2 id="history" className="ds-heading" data-size="sm">
        {t('store.history')}
      </h2>
      <ul className="plain-list stack">
        {item.checks.map(({ id, result, what: whats, note, checkedBy, checkedAt }) => (
          <li key={id}>
            <strong>{t(`store.result.${result}`)}</strong>{' '}
            {[say.time(checkedAt), whats.map(what).join(', '), checkedBy, note].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
