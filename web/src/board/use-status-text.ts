import { useTranslation } from 'react-i18next';
import type { Board } from '../../../src/contract/board.js';
import type { Incident } from '../../../src/contract/incidents.js';
import { useKind } from '../incident/use-kind.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { statusText } from './status-text.rules.js';

/** Makes the status text as of the moment it is asked for. */
export function useStatusText(incident: Incident, board: Board): () => string {
  const { t } = useTranslation();
  const say = useSay();
  const naming = useNaming();
  const kind = useKind();
  return () =>
    statusText(incident, board, {
      now: say.archive(new Date()),
      time: (instant) => say.archive(instant),
      amount: naming.amount,
      capability: naming.capability,
      kind,
      state: (request) =>
        request.state === 'asked' && request.contacts.reached === 0
          ? t('chain.notReached')
          : t([`requestState.${request.state}`]),
      text: (key, fill) => t([`status.${key}`], { ...fill }),
    });
}
