import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../src/contract/access.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import type { Group } from '../../../src/contract/groups.js';
import { useNaming } from '../language/use-naming.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { DueNote } from '../store/due-note.js';
import { StoreDeeds } from '../store/store-deeds.js';
import { EquipmentForm } from './equipment-form.js';
import { mayKeep, mayLead } from './equipment.rules.js';
import { EquipmentStateTag } from './equipment-state.js';

/** Utstyr: what the group has, where it is kept and whether it works. */
export function EquipmentPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/utstyr' });
  const grants: Grant[] = useMe().me?.grants ?? [];
  const group = useQuery(reads.group(groupId)).data;
  const name = group?.name ?? t('home.group');
  return (
    <div className="page narrow">
      {mayLead(grants, groupId) && (
        <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
          ← {name}
        </Link>
      )}
      <PageTitle title={t('equipment.title')} />
      <p className="quiet">{t('equipment.explained', { name })}</p>
      <StoreDeeds groupId={groupId} />
      {group && <EquipmentList group={group} isKeeper={mayKeep(grants, groupId)} />}
    </div>
  );
}

function EquipmentList({ group, isKeeper }: { group: Group; isKeeper: boolean }) {
  const { t } = useTranslation();
  const { data: items, isLoading, error } = useQuery(reads.equipment(group.id));
  const [opened, setOpened] = useState<string | null>(null);
  const form = { groupId: group.id, meetingPlace: group.meetingPlace, onDone: () => setOpened(null) };
  return (
    <>
      {opened === 'new' && <EquipmentForm {...form} />}
      {isKeeper && opened !== 'new' && <Button onClick={() => setOpened('new')}>{t('equipment.add')}</Button>}
      {isLoading && <Loading />}
      <ProblemNote error={items ? null : error} />
      <p role="status">{items && t('equipment.count', { count: items.length })}</p>
      <ul className="plain-list stack">
        {items?.map((item) => (
          <li key={item.id} className="card">
            {opened === item.id ? (
              <EquipmentForm {...form} item={item} />
            ) : (
              <ItemFacts item={item} onEdit={isKeeper ? () => setOpened(item.id) : undefined} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemFacts({ item, onEdit }: { item: EquipmentItem; onEdit?: () => void }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const { name, kind, quantity, place, serial, label, state, note } = item;
  return (
    <div className="member">
      <div>
        <Link to="/utstyr/$itemId" params={{ itemId: item.id }} className="ds-link">
          <strong>{name}</strong>
        </Link>{' '}
        <span>{naming.amount(quantity, 'pieces')}</span>
        <p>
          <EquipmentStateTag state={state} />
        </p>
        <DueNote item={item} />
        {note && <p className="said">{note}</p>}
        <p className="quiet">
          {[
            naming.kind(kind),
            place,
            label && t('equipment.labelled', { label }),
            serial && t('equipment.serial', { serial }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {onEdit && (
        <Button variant="tertiary" onClick={onEdit} aria-label={t('equipment.editName', { name })}>
          {t('equipment.edit')}
        </Button>
      )}
    </div>
  );
}
