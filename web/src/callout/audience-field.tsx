import { Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { reads } from '../wire/reads.js';
import type { CalloutDraft } from './ask-members.rules.js';

type Props = { groupId: string; draft: CalloutDraft; onChange: (part: Partial<CalloutDraft>) => void };

const audiences = ['all', 'capabilities', 'people'] as const;
const toggled = (all: readonly string[], one: string, isOn: boolean) =>
  isOn ? [...all, one] : all.filter((other) => other !== one);

/** Which members are asked: all, those who can something, or chosen ones. */
export function AudienceField({ groupId, draft, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const members = useQuery(reads.members(groupId)).data ?? [];
  const capabilities = [...new Set(members.flatMap((member) => member.capabilities))];
  return (
    <Fieldset>
      <Fieldset.Legend>{t('callout.audience')}</Fieldset.Legend>
      <div className="choices">
        {audiences.map((audience) => (
          <Radio
            key={audience}
            name="audience"
            value={audience}
            label={t([`callout.audienceOf.${audience}`], { count: members.length })}
            checked={draft.audience === audience}
            onChange={() => onChange({ audience })}
          />
        ))}
      </div>
      {draft.audience === 'capabilities' &&
        capabilities.map((capability) => (
          <Checkbox
            key={capability}
            label={naming.capability(capability)}
            checked={draft.capabilities.includes(capability)}
            onChange={(event) =>
              onChange({ capabilities: toggled(draft.capabilities, capability, event.target.checked) })
            }
          />
        ))}
      {draft.audience === 'people' && (
        <div className="scroll-list">
          {members.map(({ membershipId, name }) => (
            <Checkbox
              key={membershipId}
              label={name}
              checked={draft.membershipIds.includes(membershipId)}
              onChange={(event) =>
                onChange({ membershipIds: toggled(draft.membershipIds, membershipId, event.target.checked) })
              }
            />
          ))}
        </div>
      )}
    </Fieldset>
  );
}
