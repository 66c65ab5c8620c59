import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { SendingPreview } from '../parts/sending-preview.js';
import { usePreview } from '../parts/use-preview.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { StepTitle } from './step-title.js';

type Props = {
  step: { number: number; of: number };
  path: string;
  body: object;
  groups: Readiness['groups'];
  onBack: () => void;
  onSend: () => void;
  error: unknown;
  isSending: boolean;
  note?: string;
};

/** Last step: the very text, to how many; then the question goes out. */
export function PreviewStep({ step, path, body, groups, onBack, onSend, error, isSending, note }: Props) {
  const { t } = useTranslation();
  const preview = usePreview(path, body);
  const nameOf = (groupId: string) => groups.find((group) => group.groupId === groupId)?.name ?? '';
  return (
    <div className="stack">
      <StepTitle step={step.number} of={step.of} title={t('preview.step')} />
      {preview.isLoading && <Loading />}
      <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data && <SendingPreview preview={preview.data} nameOf={nameOf} />}
      {note && <p className="ds-alert">{note}</p>}
      <ProblemNote error={error} />
      <div className="deeds">
        <Button className="big" onClick={onSend} loading={isSending}>
          {t('preview.ask')}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t('ask.back')}
        </Button>
      </div>
    </div>
  );
}
