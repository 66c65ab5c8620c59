/** What is being written of a thing, beside what stood when the writing began. */
export type Kept<Draft> = { draft: Draft; base: Draft };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is being written once somebody else was first: each field as the writer has changed it, else as it stands now. */
export function onto<Draft extends object>({ draft, base }: Kept<Draft>, now: Draft): Kept<Draft> {
  const names = Object.keys(now) as (keyof Draft)[];
  const kept = names.filter((name) => !same(draft[name], base[name]));
  return { draft: { ...now, ...Object.fromEntries(kept.map((name) => [name, draft[name]])) }, base: now };
}
