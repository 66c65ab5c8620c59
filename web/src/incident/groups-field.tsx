import { Checkbox } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useAgreementWords, useCapacityWords } from '../municipality/ready-groups.js';
import { groupsInOrder, type NeedDraft } from './ask.rules.js';

type Props = {
  groups: Readiness['groups'];
  needs: readonly NeedDraft[];
  chosen: readonly string[];
  onChoose: (groupIds: string[]) => void;
};

/** Who is asked; those with an agreement that have what is needed stand first and are suggested. */
export function GroupsField({ groups, needs, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const capacityWords = useCapacityWords();
  const agreementWords = useAgreementWords();
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label legend-big">{t('ask.groups')}</legend>
      <p className="quiet">{t('ask.groupsHelp')}</p>
      {groups.length === 0 && <p className="empty">{t('municipality.noGroups')}</p>}
      <div className="choices">
        {groupsInOrder(groups, needs).map((group) => (
          <Checkbox
            key={group.groupId}
            label={group.name}
            description={[capacityWords(group.capacities), agreementWords(group.agreement)].filter(Boolean).join(' · ')}
            checked={chosen.includes(group.groupId)}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, group.groupId]
                  : chosen.filter((groupId) => groupId !== group.groupId),
              )
            }
          />
        ))}
      </div>
      <p role="status">{t('ask.chosen', { count: chosen.length })}</p>
    </fieldset>
  );
}
