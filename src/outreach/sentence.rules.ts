/** A sentence that somebody wrote, closed with a full stop where she left it open. */
export function closed(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

const enough = 3;

/** The first few of several sentences, and how many more there are. */
export function firstOf(sentences: readonly string[], more: (count: number) => string): string {
  const left = sentences.length - enough;
  return [...sentences.slice(0, enough), ...(left > 0 ? [closed(more(left))] : [])].join(' ');
}
