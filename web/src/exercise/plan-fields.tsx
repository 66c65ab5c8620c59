import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ExerciseType } from '../../../src/contract/exercises.js';
import { DateField } from '../parts/date-field.js';
import { SelectField } from '../parts/select-field.js';
import { DateHint } from './date-hint.js';
import { exerciseTypes } from './exercise.rules.js';
import type { PlanDraft } from './plan.rules.js';

type Part = { draft: PlanDraft; change: (part: Partial<PlanDraft>) => void };

/** What the municipality exercises: its name, what kind it is, and whether it exercises the plan. */
export function What({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <Textfield
        label={t('exercises.name')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        required
        maxLength={160}
      />
      <SelectField
        label={t('exercises.type')}
        value={draft.type}
        options={exerciseTypes.map((type) => ({ value: type, name: t(`exerciseType.${type}`) }))}
        onChange={(type) => change({ type: type as ExerciseType })}
      />
      <div className="choices">
        <Checkbox
          label={t('exercises.testsPlan')}
          description={t('exercises.testsPlanHelp')}
          checked={draft.testsPlan}
          onChange={(event) => change({ testsPlan: event.target.checked })}
        />
      </div>
    </>
  );
}

/** Day, time and place, with a hint where few can come then. */
export function When({ draft, change }: Part) {
  const { t } = useTranslation();
  const clock = (part: 'startsAt' | 'endsAt', label: string) => (
    <Textfield
      className="date-field"
      type="time"
      label={label}
      value={draft[part]}
      onChange={(event) => change({ [part]: event.target.value })}
    />
  );
  return (
    <>
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} />
      <div className="deeds">
        {clock('startsAt', t('exercises.from'))}
        {clock('endsAt', t('exercises.to'))}
      </div>
      <DateHint on={draft.on} startsAt={draft.startsAt} endsAt={draft.endsAt} />
      <Textfield
        label={t('exercises.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={200}
      />
    </>
  );
}

/** Purpose, goals and scenario, folded away for whoever needs none. */
export function More({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <details className="card">
      <summary>{t('exercises.more')}</summary>
      <div className="stack">
        <Lines label={t('exercises.purpose')} value={draft.purpose} onChange={(purpose) => change({ purpose })} />
        <Lines label={t('exercises.goalsHelp')} value={draft.goals} onChange={(goals) => change({ goals })} />
        <Lines label={t('exercises.scenario')} value={draft.scenario} onChange={(scenario) => change({ scenario })} />
      </div>
    </details>
  );
}

type LinesProps = { label: string; value: string; onChange: (text: string) => void };

/** Text of several lines. */
export function Lines({ label, value, onChange }: LinesProps) {
  return (
    <Textfield
      multiline
      rows={2}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      maxLength={4000}
    />
  );
}
