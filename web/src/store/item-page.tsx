import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { mayKeep } from '../group/equipment.rules.js';
import { EquipmentStateTag } from '../group/equipment-state.js';
import { useNaming } from '../language/use-naming.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { AddBatchForm, BatchesPart } from './batches-part.js';
import { CheckButtons } from './check-buttons.js';
import { DueNote } from './due-note.js';
import { EquipmentForm } from './equipment-form.js';
import { ItemContents } from './item-contents.js';
import { ItemHistory } from './item-history.js';
import { ItemNeeds } from './item-needs.js';
import { LabelButton } from './label-buttons.js';
import { LendForm, LoansPart } from './loans-part.js';
import { storeReads } from './store.reads.js';

/** One thing, as its label leads to it: how it is, what is due, and how it was found just now. */
export function ItemPage() {
  const { itemId } = useParams({ from: '/signed-in/utstyr/$itemId' });
  const { data: item, error } = useQuery(storeReads.item(itemId));
  if (item) return <ItemView key={item.id} item={item} />;
  return <div className="page narrow">{error ? <ProblemNote error={error} /> : <Loading />}</div>;
}

function ItemView({ item }: { item: EquipmentDetails }) {
  const [reporting, setReporting] = useState(false);
  const isKeeper = mayKeep(useMe().me?.grants ?? [], item.groupId);
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId: item.groupId }} className="ds-link">
        ← {item.groupName}
      </Link>
      <PageTitle title={item.name} />
      <ItemFacts item={item} />
      <CheckButtons item={item} onBroken={() => setReporting(true)} />
      <ItemNeeds item={item} reporting={reporting} onReporting={setReporting} />
      <ItemContents item={item} />
      <BatchesPart item={item} isKeeper={isKeeper} />
      <LoansPart item={item} isKeeper={isKeeper} />
      {isKeeper && <Keeping item={item} />}
      <ItemHistory item={item} />
    </div>
  );
}

function ItemFacts({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const { quantity, kind, place, label, serial, note } = item;
  return (
    <>
      <p role="status">
        <EquipmentStateTag state={item.state} />
      </p>
      <DueNote item={item} />
      <p className="quiet">
        {[
          naming.amount(quantity, 'pieces'),
          naming.kind(kind),
          place,
          label && t('equipment.labelled', { label }),
          serial && t('equipment.serial', { serial }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note && <p className="said">{note}</p>}
    </>
  );
}

type Deed = 'edit' | 'lend' | 'restock';

/** What its keepers do besides: change what is written of it, lend it, buy more of it, and print its label. */
function Keeping({ item }: { item: EquipmentDetails }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Deed | null>(null);
  const done = () => setDoing(null);
  if (doing === 'lend') return <LendForm item={item} onDone={done} />;
  if (doing === 'restock') return <AddBatchForm item={item} onDone={done} />;
  if (doing === 'edit')
    return (
      <section className="card">
        <EquipmentForm groupId={item.groupId} meetingPlace={null} item={item} onDone={done} />
      </section>
    );
  const offered: readonly Deed[] = item.quantity > item.onLoan ? ['edit', 'lend', 'restock'] : ['edit', 'restock'];
  return (
    <div className="deeds">
      {offered.map((deed) => (
        <Button key={deed} variant="secondary" onClick={() => setDoing(deed)}>
          {t(`store.deed.${deed}`)}
        </Button>
      ))}
      <LabelButton path={`/groups/${item.groupId}/equipment/labels?item=${item.id}`} name={t('store.oneLabel')} />
    </div>
  );
}
