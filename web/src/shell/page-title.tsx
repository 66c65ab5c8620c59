import { useEffect, useRef, type ReactNode } from 'react';

let isFirstPage = true;

/** The page's one h1: names the window, and takes the focus when one came here from another page. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${title} – Beredt`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className="ds-heading page-title" data-size="md">
      {children ?? title}
    </h1>
  );
}
