import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { SendingPreview } from '../parts/sending-preview.js';
import { usePreview } from '../parts/use-preview.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';

type Props = {
  path: string;
  body: object;
  onBack: () => void;
  onSend: () => void;
  error: unknown;
  isSending: boolean;
};

/** The very text that members will get, and how many they are. */
export function AskMembersPreview({ path, body, onBack, onSend, error, isSending }: Props) {
  const { t } = useTranslation();
  const preview = usePreview(path, body);
  return (
    <div className="stack">
      {preview.isLoading && <Loading />}
      <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data && <SendingPreview preview={preview.data} />}
      <ProblemNote error={error} />
      <div className="deeds">
        <Button className="big" onClick={onSend} loading={isSending}>
          {t('callout.send')}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t('ask.back')}
        </Button>
      </div>
    </div>
  );
}
