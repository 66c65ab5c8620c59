import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/problem-note.js';
import type { IncidentDraft } from './ask.rules.js';
import { KindField } from './kind-field.js';
import { StepTitle } from './step-title.js';

type Props = {
  draft: IncidentDraft;
  onChange: (part: Partial<IncidentDraft>) => void;
  onNext: () => void;
  onOpenOnly: () => void;
  error: unknown;
  isSending: boolean;
};

/** First step: what it is, where, and whether it is real. */
export function WhatStep({ draft, onChange, onNext, onOpenOnly, error, isSending }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const button = event.nativeEvent.submitter;
        if (button?.getAttribute('value') === 'open') onOpenOnly();
        else onNext();
      }}
    >
      <StepTitle step={1} of={3} title={t('what.title')} isFirst />
      <Fieldset>
        <Fieldset.Legend>{t('what.exercise')}</Fieldset.Legend>
        <div className="choices">
          <Radio
            name="exercise"
            value="real"
            label={t('what.real')}
            description={t('what.realHelp')}
            checked={draft.exercise === false}
            onChange={() => onChange({ exercise: false })}
            required
          />
          <Radio
            name="exercise"
            value="exercise"
            label={t('what.isExercise')}
            description={t('what.isExerciseHelp')}
            checked={draft.exercise === true}
            onChange={() => onChange({ exercise: true })}
            required
          />
        </div>
      </Fieldset>
      <Textfield
        label={t('what.name')}
        description={t('what.nameHelp')}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
        required
        maxLength={120}
      />
      <KindField kind={draft.kind} onChange={(kind) => onChange({ kind })} />
      <Textfield
        label={t('what.place')}
        value={draft.place}
        onChange={(event) => onChange({ place: event.target.value })}
        maxLength={160}
      />
      <Textfield
        multiline
        rows={2}
        label={t('what.description')}
        value={draft.description}
        onChange={(event) => onChange({ description: event.target.value })}
        maxLength={2000}
      />
      <ProblemNote error={error} />
      <div className="deeds">
        <Button type="submit" className="big">
          {t('what.next')}
        </Button>
        <Button type="submit" value="open" variant="secondary" loading={isSending}>
          {t('what.openOnly')}
        </Button>
      </div>
    </form>
  );
}
