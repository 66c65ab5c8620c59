import { Button } from '@digdir/designsystemet-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvailabilityState, GroupStrength, MemberAvailability } from '../../../src/contract/availability.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { Icon, type IconName } from '../parts/icon.js';
import { SelectField } from '../parts/select-field.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { availabilityReads } from './availability.reads.js';
import { TitledSection } from '../parts/titled-section.js';

const states: readonly AvailabilityState[] = ['available', 'untold', 'other_hours', 'away'];
const icons: Readonly<Record<AvailabilityState, IconName>> = {
  available: 'yes',
  untold: 'part',
  other_hours: 'clock',
  away: 'no',
};

/** The members one by one, as they can be asked at the time: all, or those in question. */
export function MembersAt({ strength, at }: { strength: GroupStrength; at: string }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const [state, setState] = useState('');
  const [capability, setCapability] = useState('');
  const { data, error, isLoading, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...availabilityReads.members(strength.groupId, { at, state, capability }),
    placeholderData: keepPreviousData,
  });
  const shown = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = { value: '', name: t('membersAt.all') };
  return (
    <TitledSection title={t('membersAt.title')}>
      <div className="date-row">
        <SelectField
          label={t('membersAt.state')}
          value={state}
          options={[all, ...states.map((one) => ({ value: one, name: t([`membersAt.of.${one}`]) }))]}
          onChange={setState}
        />
        <SelectField
          label={t('membersAt.capability')}
          value={capability}
          options={[
            all,
            ...strength.capabilities.map((one) => ({ value: one.capability, name: naming.capability(one.capability) })),
          ]}
          onChange={setCapability}
        />
      </div>
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && shown.length === 0 && <p className="empty">{t('membersAt.none')}</p>}
      <ul className="plain-list findings">
        {shown.map((member) => (
          <li key={member.membershipId} className="finding">
            <Icon name={icons[member.state]} />
            <MemberAt member={member} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('membersAt.more')}
        </Button>
      )}
    </TitledSection>
  );
}

function MemberAt({ member: { name, state, until, capabilities, constraints } }: { member: MemberAvailability }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  return (
    <div>
      <strong>{name}</strong>
      <p>
        {state === 'away' && until ? t('membersAt.awayUntil', { date: say.date(until) }) : t([`membersAt.of.${state}`])}
      </p>
      {constraints && <q className="said">{constraints}</q>}
      <p className="quiet">{capabilities.map((capability) => naming.capability(capability)).join(' · ')}</p>
    </div>
  );
}
