import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../src/contract/groups.js';
import { GroupForm } from '../group/group-form.js';
import { useNaming } from '../language/use-naming.js';
import { TitledSection } from '../parts/titled-section.js';
import { ProblemNote } from '../shell/problem-note.js';
import { AppointForm } from './appoint-form.js';
import { organisationReads } from './organisation.reads.js';

type Props = { organisationId: string; isKeeper: boolean; isOfficer: boolean };

/** The groups of an association: who answers for each, and where a new one begins. */
export function GroupsOf({ organisationId, isKeeper, isOfficer }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isNew, setNew] = useState(false);
  const { data: groups, error } = useQuery(organisationReads.groups(organisationId));
  return (
    <TitledSection title={t('organisation.groups')}>
      <ProblemNote error={groups ? null : error} />
      {groups?.length === 0 && <p className="empty">{t('organisation.noGroups')}</p>}
      <ul className="plain-list stack">
        {groups?.map((group) => (
          <li key={group.id} className="card">
            <OneGroup group={group} isOfficer={isOfficer} />
          </li>
        ))}
      </ul>
      {isNew && (
        <GroupForm
          organisationId={organisationId}
          onCancel={() => setNew(false)}
          onDone={() => {
            setNew(false);
            void client.invalidateQueries({ queryKey: organisationReads.groups(organisationId).queryKey });
          }}
        />
      )}
      {isKeeper && !isNew && (
        <div>
          <Button variant="secondary" onClick={() => setNew(true)}>
            {t('groupFacts.new')}
          </Button>
        </div>
      )}
    </TitledSection>
  );
}

function OneGroup({ group, isOfficer }: { group: Group; isOfficer: boolean }) {
  const { t } = useTranslation();
  const { id: groupId, name } = group;
  const [isAppointing, setAppointing] = useState(false);
  return (
    <>
      <strong>{name}</strong>
      <span className="quiet">{t('organisation.members', { count: group.memberCount })}</span>
      {isOfficer && <Leaders groupId={groupId} />}
      {isAppointing && <AppointForm groupId={groupId} onDone={() => setAppointing(false)} />}
      {isOfficer && !isAppointing && (
        <div className="deeds">
          <Link
            to="/gruppe/$groupId/om"
            params={{ groupId }}
            className="ds-button"
            data-variant="tertiary"
            aria-label={t('organisation.aboutName', { name })}
          >
            {t('groupFacts.title')}
          </Link>
          <Button
            variant="tertiary"
            onClick={() => setAppointing(true)}
            aria-label={t('organisation.appointFor', { name })}
          >
            {t('organisation.appoint')}
          </Button>
        </div>
      )}
    </>
  );
}

function Leaders({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const { data } = useQuery(organisationReads.leaders(groupId));
  if (!data) return null;
  if (data.items.length === 0) return <span>{t('organisation.noLeader')}</span>;
  return <span>{data.items.map(({ name, role }) => `${name} (${naming.role(role)})`).join(', ')}</span>;
}
