import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { announce } from '../shell/announcer.js';

/** Reads out how many have answered when more do; silent about what was there before. */
export function useCalloutNews(callout: Callout | undefined): void {
  const { t } = useTranslation();
  const known = useRef<number | null>(null);
  const answered = callout?.answers.length;
  useEffect(() => {
    if (answered === undefined) return;
    if (known.current !== null && answered > known.current) announce(t('callout.answered', { count: answered }));
    known.current = answered;
  }, [answered, t]);
}
