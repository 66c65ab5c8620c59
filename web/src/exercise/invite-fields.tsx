import { Checkbox } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exerciseReads } from './exercise.reads.js';
import { reads } from '../wire/reads.js';
import { Lines } from './plan-fields.js';
import { groupsToInvite, type InviteDraft } from './plan.rules.js';

type Props = {
  draft: InviteDraft;
  change: (part: Partial<InviteDraft>) => void;
  municipalityId: string;
  /** Groups that are invited already. */
  invited?: readonly string[];
  /** It was held, and nobody is invited any more. */
  hasBeen?: boolean;
};

/** Whom to exercise with: groups that serve the municipality or that it has agreed with, its own units, and others. */
export function InviteFields({ draft, change, municipalityId, invited = [], hasBeen = false }: Props) {
  const { t } = useTranslation();
  const serving = useQuery(exerciseReads.groupsServing(municipalityId)).data ?? [];
  const agreements = useQuery(reads.agreements(municipalityId)).data ?? [];
  const free = groupsToInvite(serving, agreements).filter(({ id }) => !invited.includes(id));
  const choose = (id: string, isChosen: boolean) =>
    change({ groupIds: isChosen ? [...draft.groupIds, id] : draft.groupIds.filter((one) => one !== id) });
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label legend-big">{t(hasBeen ? 'exercises.whoWas' : 'exercises.whom')}</legend>
      <p className="quiet">{t(hasBeen ? 'exercises.nobodyTold' : 'exercises.whomHelp')}</p>
      <div className="choices">
        {free.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.groupIds.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
        ))}
      </div>
      <Lines label={t('exercises.units')} value={draft.units} longest={6000} onChange={(units) => change({ units })} />
      <Lines
        label={t('exercises.others')}
        value={draft.others}
        longest={6000}
        onChange={(others) => change({ others })}
      />
    </fieldset>
  );
}
