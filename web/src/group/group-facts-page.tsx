import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../src/contract/groups.js';
import { useNaming } from '../language/use-naming.js';
import { unitFor } from '../municipality/units.rules.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { BackToGroup } from './back-to-group.js';
import { mayChangeGroup } from './group-facts.rules.js';
import { GroupForm } from './group-form.js';

/** Om gruppa: what it can give, where it meets and whom it serves, kept by itself. */
export function GroupFactsPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/om' });
  const { data: group, error } = useQuery(reads.group(groupId));
  return (
    <div className="page narrow">
      <BackToGroup groupId={groupId} />
      <PageTitle title={t('groupFacts.title')} />
      <p className="quiet">{t('groupFacts.explained')}</p>
      <ProblemNote error={group ? null : error} />
      {!group && !error && <Loading />}
      {group && <Whole key={group.id} group={group} />}
    </div>
  );
}

/** The form for those who keep the group, what it says for all others. */
function Whole({ group }: { group: Group }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const grants = useMe().me?.grants ?? [];
  const [isSaved, setSaved] = useState(false);
  if (!mayChangeGroup(grants, group)) return <Facts group={group} />;
  const onDone = () => {
    setSaved(true);
    void client.invalidateQueries();
  };
  return (
    <>
      <GroupForm group={group} onDone={onDone} />
      <p role="status">{isSaved && t('groupFacts.saved')}</p>
    </>
  );
}

function Facts({ group }: { group: Group }) {
  const naming = useNaming();
  const { name, meetingPlace, capacities } = group;
  return (
    <div className="card stack">
      <strong>{name}</strong>
      <ul>
        {capacities.map(({ capability, quantity }) => (
          <li key={capability}>
            {naming.capability(capability)}: {naming.amount(quantity, unitFor(capability, capacities))}
          </li>
        ))}
      </ul>
      {meetingPlace && <span>{meetingPlace}</span>}
    </div>
  );
}
