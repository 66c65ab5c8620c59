import { Alert, Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../../src/contract/manner.js';
import { Refused } from '../wire/problem.js';
import { placeOfFault } from './fault-place.rules.js';

type Says = { title: string; detail?: string; errors?: { path: string; message: string }[] };

function useSaying(error: unknown): Says {
  const { t } = useTranslation();
  if (!(error instanceof Refused)) return { title: t('problem.unreachable'), detail: t('problem.kept') };
  const { title, status, detail, errors } = error.problem;
  if (status === 412) return { title: t('problem.stale'), detail: t('problem.staleDetail') };
  // What stands in between, and not the service itself, has answered.
  if (title === '') return { title: t('problem.silent', { status }), detail: t('problem.later') };
  return { title, detail, errors };
}

/** The name that a field has for the reader; nothing for what has none, never the name that it has on the wire. */
function useFieldName(): (path: string) => string {
  const { t, i18n } = useTranslation();
  return (path) => {
    const place = placeOfFault(path);
    if (!place || !i18n.exists(`field.${place.field}`)) return '';
    const name = t([`field.${place.field}`]);
    return place.number === undefined ? name : t('field.ofNumber', { name, number: place.number });
  };
}

/** Says plainly what went wrong, next to what caused it; nothing when nothing did. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return error ? <ProblemText error={error} onRetry={onRetry} /> : null;
}

function ProblemText({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { title, detail, errors = [] } = useSaying(error);
  const nameOf = useFieldName();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever has just pressed something close by is shown why nothing came of it.
    const pressed = document.activeElement;
    const around = note.current?.closest('form, li, .page');
    if (pressed?.matches('button, input, textarea, select, form, section, li') && around?.contains(pressed))
      note.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <Alert data-color="warning" role="alert" ref={note}>
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={path + message}>{[nameOf(path), message].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t('problem.again')}
        </Button>
      )}
    </Alert>
  );
}

/** What a watch was refused with, as an error that can be shown. */
export const asError = (problem: ProblemView | null): Refused | null => (problem ? new Refused(problem) : null);
