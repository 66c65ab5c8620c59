import { Button, Details, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { TimeField } from '../parts/time-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { saidNeeds, suggestedGroups, type AskDraft } from './ask.rules.js';
import { GroupsField } from './groups-field.js';
import { NeedsField } from './needs-field.js';
import { RequesterField } from './requester-field.js';
import { StepTitle } from './step-title.js';

type Props = {
  step: { number: number; of: number };
  draft: AskDraft;
  onChange: (part: Partial<AskDraft>) => void;
  groups: Readiness['groups'];
  onBack?: () => void;
  onNext: () => void;
  onOpenOnly?: () => void;
  error: unknown;
};

/** What is needed, and who is asked. */
export function AskStep({ step, draft, onChange, groups, onBack, onNext, onOpenOnly, error }: Props) {
  const { t } = useTranslation();
  const [lack, setLack] = useState('');
  const groupIds = draft.isGroupsChosen ? draft.groupIds : suggestedGroups(groups, draft.needs);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (saidNeeds(draft.needs).length === 0) return setLack(t('ask.lackNeeds'));
    if (groupIds.length === 0) return setLack(t('ask.lackGroups'));
    onChange({ groupIds });
    return onNext();
  };

  return (
    <form className="stack" onSubmit={goOn}>
      <StepTitle step={step.number} of={step.of} title={t('ask.title')} isFirst={step.number === 1} />
      <NeedsField needs={draft.needs} onChange={(needs) => onChange({ needs })} groups={groups} />
      <GroupsField
        groups={groups}
        needs={draft.needs}
        chosen={groupIds}
        onChoose={(chosen) => onChange({ groupIds: chosen, isGroupsChosen: true })}
      />
      <Textfield
        multiline
        rows={3}
        label={t('ask.message')}
        description={t('ask.messageHelp')}
        value={draft.message}
        onChange={(event) => onChange({ message: event.target.value })}
        maxLength={600}
      />
      <Details>
        <Details.Summary>{t('ask.more')}</Details.Summary>
        <Details.Content className="stack">
          <TimeField label={t('ask.answerBy')} value={draft.answerBy} onChange={(answerBy) => onChange({ answerBy })} />
          <RequesterField draft={draft} onChange={onChange} />
        </Details.Content>
      </Details>
      {lack && (
        <p role="alert" className="ds-alert" data-color="warning">
          {lack}
        </p>
      )}
      <ProblemNote error={error} />
      <div className="deeds">
        <Button type="submit" className="big">
          {t('ask.toPreview')}
        </Button>
        {onBack && (
          <Button variant="secondary" onClick={onBack}>
            {t('ask.back')}
          </Button>
        )}
        {onOpenOnly && (
          <Button variant="tertiary" onClick={onOpenOnly}>
            {t('what.openOnly')}
          </Button>
        )}
      </div>
    </form>
  );
}
