import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { AskDraft } from './ask.rules.js';

type Props = { draft: AskDraft; onChange: (part: Partial<AskDraft>) => void };

/** On whose behalf the municipality asks, when it is another agency. */
export function RequesterField({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const isHalf = (draft.requesterName.trim() === '') !== (draft.requesterAgency.trim() === '');
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('ask.requester')}</legend>
      <Textfield
        label={t('ask.requesterName')}
        value={draft.requesterName}
        onChange={(event) => onChange({ requesterName: event.target.value })}
        required={isHalf}
        maxLength={120}
      />
      <Textfield
        label={t('ask.requesterAgency')}
        value={draft.requesterAgency}
        onChange={(event) => onChange({ requesterAgency: event.target.value })}
        required={isHalf}
        maxLength={120}
      />
    </fieldset>
  );
}
