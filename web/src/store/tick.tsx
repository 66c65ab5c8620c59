import type { ReactNode } from 'react';

type Props = { checked: boolean; onChange: () => void; children: ReactNode };

/** One of several things to tick off; its words break where the phone is narrow. */
export function Tick({ checked, onChange, children }: Props) {
  return (
    <label className="ds-field tick">
      <input type="checkbox" className="ds-input" checked={checked} onChange={onChange} />{' '}
      <span className="ds-label" data-weight="regular">
        {children}
      </span>
    </label>
  );
}
