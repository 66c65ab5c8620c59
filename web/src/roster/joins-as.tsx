import { useTranslation } from 'react-i18next';
import type { ApproveJoin } from '../../../src/contract/joining.js';
import type { MembershipRole } from '../../../src/contract/groups.js';
import { useNaming } from '../language/use-naming.js';
import { Ticks } from '../parts/ticks.js';

/** As what somebody joins. */
export type JoinedAs = Pick<ApproveJoin, 'roles' | 'capabilities'>;

const roles: readonly MembershipRole[] = ['volunteer', 'group_deputy', 'group_leader', 'storekeeper'];
const capabilities = ['shelter', 'food', 'care'];

type Props = { joinsAs: JoinedAs; onChange: (joinsAs: JoinedAs) => void };

/** What she can help with and what she is in the group, for a leader who knows already; a volunteer where nothing is said. */
export function JoinsAs({ joinsAs, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  return (
    <details>
      <summary>{t('joining.joinsAs')}</summary>
      <div className="stack">
        <Ticks
          legend={t('roster.capabilities')}
          options={capabilities.map((value) => ({ value, name: naming.capability(value) }))}
          chosen={joinsAs.capabilities}
          onChange={(chosen) => onChange({ ...joinsAs, capabilities: chosen })}
        />
        <Ticks
          legend={t('roster.role')}
          options={roles.map((value) => ({ value, name: naming.role(value) }))}
          chosen={joinsAs.roles}
          onChange={(chosen) => onChange({ ...joinsAs, roles: chosen as MembershipRole[] })}
        />
      </div>
    </details>
  );
}
