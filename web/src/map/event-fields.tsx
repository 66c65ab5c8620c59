import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventKind } from '../../../src/contract/municipality-events.js';
import { SelectField } from '../parts/select-field.js';
import { kinds, type WrittenEvent } from './events.rules.js';

type Props = {
  event: WrittenEvent;
  /** Which of the day's it is, from one. */
  number: number;
  /** Whether it was asked for just now, and is to be written next. */
  isNew: boolean;
  onChange: (part: Partial<WrittenEvent>) => void;
  /** Nothing where it is the only one. */
  onLeaveOut: (() => void) | undefined;
};

/** One thing that happens on the day: what, to whom, and what they are called afterwards. */
export function EventFields({ event: { kind, from, to }, number, isNew, onChange, onLeaveOut }: Props) {
  const { t } = useTranslation();
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isNew) fields.current?.focus();
  }, [isNew]);
  return (
    <div className={onLeaveOut && 'card'}>
      <fieldset className="plain-fieldset stack" ref={fields} tabIndex={-1}>
        <legend className={onLeaveOut ? 'ds-heading' : 'ds-sr-only'} data-size="2xs">
          {t('map.eventNumber', { number })}
        </legend>
        <SelectField
          label={t('map.kind')}
          value={kind}
          options={kinds.map((one) => ({ value: one, name: t(`mapKind.${one}`) }))}
          onChange={(chosen) => onChange({ kind: chosen as EventKind })}
        />
        <Textfield
          label={t('map.from')}
          description={t('map.fromHint')}
          value={from}
          onChange={(event) => onChange({ from: event.target.value })}
          required
          maxLength={200}
        />
        <Textfield
          multiline
          rows={3}
          label={t('map.to')}
          description={t('map.toHint')}
          value={to}
          onChange={(event) => onChange({ to: event.target.value })}
          required
          maxLength={2000}
        />
        {onLeaveOut && (
          <div>
            <Button type="button" variant="tertiary" onClick={onLeaveOut}>
              {t('map.leaveOut', { number })}
            </Button>
          </div>
        )}
      </fieldset>
    </div>
  );
}
