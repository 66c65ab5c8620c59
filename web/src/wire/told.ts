type Told = { sentence: string; at: number };

let told: Told | null = null;
const listeners = new Set<() => void>();

/** Says that a deed was done, where whoever did it sees and hears it; null takes the words away. */
export function tell(sentence: string | null): void {
  told = sentence === null ? null : { sentence, at: (told?.at ?? 0) + 1 };
  for (const listener of listeners) listener();
}

/** What was told last, for whoever shows it. */
export const lastTold = (): Told | null => told;

export function onTold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
