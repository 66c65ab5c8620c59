import { useLocation } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { Icon } from '../parts/icon.js';
import { lastTold, onTold, tell } from '../wire/told.js';

const shownMs = 6_000;

/** What was just done, at the foot of the screen for a few seconds, or until another page is opened. */
export function ToldLine() {
  const told = useSyncExternalStore(onTold, lastTold);
  const { pathname } = useLocation();
  useEffect(() => () => tell(null), [pathname]);
  useEffect(() => {
    const timer = window.setTimeout(() => tell(null), shownMs);
    return () => window.clearTimeout(timer);
  }, [told]);
  return (
    <div className="told-line no-print" role="status">
      {told && (
        <p key={told.at}>
          <Icon name="yes" /> {told.sentence}
        </p>
      )}
    </div>
  );
}
