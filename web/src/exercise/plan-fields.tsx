import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ExerciseType } from '../../../src/contract/exercises.js';
import { DateField } from '../parts/date-field.js';
import { HoursField } from '../parts/hours-field.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { DateHint } from './date-hint.js';
import { exerciseTypes } from './exercise.rules.js';
import type { PlanDraft } from './plan.rules.js';

type Part<Keys extends keyof PlanDraft = keyof PlanDraft> = {
  draft: Pick<PlanDraft, Keys>;
  change: (part: Partial<Pick<PlanDraft, Keys>>) => void;
};

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

type When = Part<'on' | 'startsAt' | 'endsAt' | 'place'> & {
  /** Of what was held: the last day that it can have been. */
  latest?: string;
};

/** Day, time and place. */
export function When({ latest, ...part }: When) {
  const { t } = useTranslation();
  const { draft, change } = part;
  return (
    <>
      <DateField label={t('exercises.date')} value={draft.on} onChange={(on) => change({ on })} max={latest} />
      <TimeAndPlace {...part} hasBeen={latest !== undefined} />
    </>
  );
}

/** From when to when, and where; with a hint where few can come then, as long as it is to come. */
export function TimeAndPlace({ draft, change, hasBeen = false }: When & { hasBeen?: boolean }) {
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
      <div className="deeds">
        {clock('startsAt', t('exercises.from'))}
        {clock('endsAt', t('exercises.to'))}
      </div>
      {!hasBeen && <DateHint on={draft.on} startsAt={draft.startsAt} endsAt={draft.endsAt} />}
      <Textfield
        label={t('exercises.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={200}
      />
    </>
  );
}

/** How many came, for how long, and what can be better. */
export function Outcome({ draft, change }: Part<'participants' | 'hours' | 'improve'>) {
  const { t } = useTranslation();
  return (
    <>
      <NumberField
        label={t('exercises.participants')}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        max={100_000}
      />
      <HoursField label={t('exercises.hours')} value={draft.hours} onChange={(hours) => change({ hours })} />
      <Lines
        label={t('exercises.improve')}
        value={draft.improve}
        longest={4000}
        onChange={(improve) => change({ improve })}
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
        <Lines
          label={t('exercises.purpose')}
          value={draft.purpose}
          longest={2000}
          onChange={(purpose) => change({ purpose })}
        />
        <Lines
          label={t('exercises.goalsHelp')}
          value={draft.goals}
          longest={8000}
          onChange={(goals) => change({ goals })}
        />
        <Lines
          label={t('exercises.scenario')}
          value={draft.scenario}
          longest={8000}
          onChange={(scenario) => change({ scenario })}
        />
      </div>
    </details>
  );
}

type LinesProps = { label: string; value: string; longest: number; onChange: (text: string) => void };

/** Text of several lines. */
export function Lines({ label, value, longest, onChange }: LinesProps) {
  return (
    <Textfield
      multiline
      rows={2}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      maxLength={longest}
    />
  );
}
