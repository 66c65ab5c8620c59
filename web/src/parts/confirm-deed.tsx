import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  question: string;
  confirm: string;
  hasMessage?: boolean;
  onConfirm: (message: string) => void;
  onCancel: () => void;
  isPending: boolean;
};

/** Says what will happen, takes a few words along if wanted, and does it only when told so. */
export function ConfirmDeed({ question, confirm, hasMessage = false, onConfirm, onCancel, isPending }: Props) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <form
      className="confirm stack"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(message.trim());
      }}
    >
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      {hasMessage && (
        <Textfield
          multiline
          rows={2}
          label={t('deed.message')}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
          maxLength={600}
        />
      )}
      <div className="deeds">
        <Button type="submit" loading={isPending}>
          {confirm}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
