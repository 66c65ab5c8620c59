const paths = {
  asked: 'M4 6h16v12H4zM4 7l8 6 8-6',
  seen: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  yes: 'M4 13l5 5L20 6',
  part: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18',
  no: 'M5 12h14',
  phone: 'M6 3l4 1 1 5-3 2a12 12 0 005 5l2-3 5 1 1 4c-8 3-19-7-15-15z',
  handshake: 'M3 12l4 4 4-4M21 12l-5 6-7-7 4-4 8 5M3 12l5-6 4 2',
  over: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8 12h8',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v6l4 2',
  broken: 'M3 3l18 18M5 10a10 10 0 015-2.500M14 8a10 10 0 015 2M8.500 14a5 5 0 017 0M12 18h.01',
  repair: 'M20 7a5 5 0 01-7 5.500L7 19a2 2 0 01-3-3l6.500-6A5 5 0 0117 4l-3 3 3 3z',
  plus: 'M12 5v14M5 12h14',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.500h.01',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
