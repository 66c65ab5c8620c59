import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../src/contract/groups.js';
import { useNaming } from '../language/use-naming.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { KinLook } from '../roster/kin-look.js';
import { RosterTools } from '../roster/roster-tools.js';
import { reads } from '../wire/reads.js';
import { MemberForm } from './member-form.js';

/** The group's own members: its list, its to keep. */
export function RosterPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/medlemmer' });
  const group = useQuery(reads.group(groupId)).data;
  const members = useQuery(reads.members(groupId));
  const [opened, setOpened] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase('nb');
  const shown = (members.data ?? []).filter((member) => member.name.toLocaleLowerCase('nb').includes(wanted));
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('roster.title')} />
      <p className="quiet">{t('roster.explained')}</p>
      {opened === 'new' ? (
        <MemberForm groupId={groupId} onDone={() => setOpened(null)} />
      ) : (
        <Button onClick={() => setOpened('new')}>{t('roster.add')}</Button>
      )}
      <RosterTools groupId={groupId} />
      {members.isLoading && <Loading />}
      <ProblemNote error={members.data ? null : members.error} />
      <input
        className="ds-input"
        type="search"
        aria-label={t('roster.search')}
        placeholder={t('roster.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status">{members.data && t('roster.count', { count: shown.length })}</p>
      <ul className="plain-list stack">
        {shown.map((member) => (
          <li key={member.membershipId} className="card">
            {opened === member.membershipId ? (
              <MemberForm groupId={groupId} member={member} onDone={() => setOpened(null)} />
            ) : (
              <MemberFacts groupId={groupId} member={member} onEdit={() => setOpened(member.membershipId)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Facts = { groupId: string; member: Member; onEdit: () => void };

function MemberFacts({ groupId, member, onEdit }: Facts) {
  const { t } = useTranslation();
  const naming = useNaming();
  const roles = member.roles.map((role) => naming.role(role)).join(', ');
  return (
    <div className="member">
      <div>
        <strong>{member.name}</strong>
        <p className="quiet">
          {[roles, ...member.capabilities.map((capability) => naming.capability(capability))]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          {member.contactPoints
            .map(({ address, optedOut }) => (optedOut ? t('roster.optedOut', { address }) : address))
            .join(' · ')}
        </p>
      </div>
      <div className="deeds">
        <Button variant="tertiary" onClick={onEdit} aria-label={t('roster.editName', { name: member.name })}>
          {t('roster.edit')}
        </Button>
        <Link
          to="/gruppe/$groupId/medlemmer/$membershipId"
          params={{ groupId, membershipId: member.membershipId }}
          className="ds-link"
          aria-label={t('roster.moreName', { name: member.name })}
        >
          {t('roster.more')}
        </Link>
        <KinLook groupId={groupId} membershipId={member.membershipId} name={member.name} />
      </div>
    </div>
  );
}
