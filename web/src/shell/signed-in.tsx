import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../session/use-me.js';
import { Loading } from './loading.js';
import { ProblemNote } from './problem-note.js';

/** Lets through who is signed in; others sign in first and come back. */
export function SignedIn() {
  const { me, isLoading, error, again } = useMe();
  const navigate = useNavigate();
  const isStranger = !me && !isLoading && !error;
  useEffect(() => {
    if (!isStranger) return;
    const { pathname, search } = window.location;
    const til = pathname === '/' ? undefined : pathname + search;
    void navigate({ to: '/logg-inn', search: { til }, replace: true });
  }, [isStranger, navigate]);

  if (me) return <Outlet />;
  if (!error) return <Loading />;
  return (
    <div className="page narrow">
      <ProblemNote error={error} onRetry={again} />
    </div>
  );
}
