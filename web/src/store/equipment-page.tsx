import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { BackToGroup } from '../group/back-to-group.js';
import { mayKeep } from '../group/equipment.rules.js';
import { EquipmentStateTag } from '../group/equipment-state.js';
import { useNaming } from '../language/use-naming.js';
import { KeptList } from '../parts/kept-list.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { reads } from '../wire/reads.js';
import { AttentionList } from './attention-list.js';
import { DueNote } from './due-note.js';
import { EquipmentForm } from './equipment-form.js';
import { findItems, type Search } from './find.rules.js';
import { LabelButtons } from './label-buttons.js';
import { StoreDeeds } from './store-deeds.js';
import { StoreFinder } from './store-finder.js';

/** Utstyr: what the group has, where it is kept and whether it works. */
export function EquipmentPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/utstyr' });
  const grants = useMe().me?.grants ?? [];
  const group = useQuery(reads.group(groupId)).data;
  const items = useQuery(reads.equipment(groupId));
  const name = group?.name ?? t('home.group');
  return (
    <div className="page narrow">
      <BackToGroup groupId={groupId} />
      <PageTitle title={t('equipment.title')} />
      <p className="quiet">{t('equipment.explained', { name })}</p>
      <StoreDeeds groupId={groupId} />
      <AttentionList groupId={groupId} items={items.data ?? []} />
      <Things
        groupId={groupId}
        isKeeper={mayKeep(grants, groupId) && group !== undefined}
        meetingPlace={group?.meetingPlace}
      />
    </div>
  );
}

type Listed = { groupId: string; isKeeper: boolean; meetingPlace: string | null | undefined };

/** Everything that the group has, or what is looked for of it. */
function Things({ groupId, isKeeper, meetingPlace = null }: Listed) {
  const { t } = useTranslation();
  const naming = useNaming();
  const [search, setSearch] = useState<Search>({ words: '', show: '' });
  const items = useQuery(reads.equipment(groupId));
  const all = items.data ?? [];
  const found = findItems(all, search, naming.kind);
  return (
    <>
      {all.length > 0 && <StoreFinder search={search} onSearch={setSearch} />}
      <div className="deeds">
        <LabelButtons groupId={groupId} all={all} chosen={found} />
      </div>
      <KeptList
        found={{ ...items, data: items.data && found }}
        idOf={({ id }) => id}
        isKeeper={isKeeper}
        add={t('equipment.add')}
        count={(count) => t('equipment.count', { count })}
        renderForm={(item, onDone) => (
          <EquipmentForm groupId={groupId} meetingPlace={meetingPlace} item={item} onDone={onDone} />
        )}
        renderFacts={(item, onEdit) => <ItemFacts item={item} onEdit={onEdit} />}
      />
    </>
  );
}

function ItemFacts({ item, onEdit }: { item: EquipmentItem; onEdit?: () => void }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const { name, kind, quantity, place, serial, label, state, note } = item;
  return (
    <>
      <Link to="/utstyr/$itemId" params={{ itemId: item.id }} className="ds-link">
        <strong>{name}</strong>
      </Link>
      <p>
        <EquipmentStateTag state={state} />
      </p>
      <DueNote item={item} />
      {note && <p className="said">{note}</p>}
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
      {onEdit && (
        <div>
          <Button variant="tertiary" onClick={onEdit} aria-label={t('equipment.editName', { name })}>
            {t('equipment.edit')}
          </Button>
        </div>
      )}
    </>
  );
}
