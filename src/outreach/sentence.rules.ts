/** A sentence that somebody wrote, closed with a full stop where she left it open. */
export function closed(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
