import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKind, usualKinds } from './use-kind.js';

type Props = { kind: string; onChange: (kind: string) => void };

/** What kind of incident: a few usual ones, or one's own word. */
export function KindField({ kind, onChange }: Props) {
  const { t } = useTranslation();
  const kindName = useKind();
  const usual = Object.keys(usualKinds);
  const [isOwn, setOwn] = useState(kind !== '' && !usual.includes(kind));
  return (
    <Fieldset>
      <Fieldset.Legend>{t('what.kind')}</Fieldset.Legend>
      <div className="choices tight">
        {usual.map((word) => (
          <Radio
            key={word}
            name="kind"
            value={word}
            label={kindName(word)}
            checked={!isOwn && kind === word}
            onChange={() => {
              setOwn(false);
              onChange(word);
            }}
            required
          />
        ))}
        <Radio
          name="kind"
          value="own"
          label={t('what.ownKind')}
          checked={isOwn}
          onChange={() => {
            setOwn(true);
            onChange('');
          }}
          required
        />
      </div>
      {isOwn && (
        <Textfield
          label={t('what.ownKindName')}
          value={kind}
          onChange={(event) => onChange(event.target.value)}
          required
          maxLength={40}
        />
      )}
    </Fieldset>
  );
}
