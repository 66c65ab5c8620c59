import { useId, type ReactNode } from 'react';

type Props = { title: ReactNode; children: ReactNode };

/** A part of a page under a heading of its own, by which it is also known to those who hear the page. */
export function TitledSection({ title, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id} className="ds-heading" data-size="sm">
        {title}
      </h2>
      {children}
    </section>
  );
}
