/** What is known of a deed beside who, what and when: ids, words and numbers, no personal data. */
export type Facts = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** What of an entry is hashed; `at` to the microsecond, as text. */
export type AuditedDeed = {
  readonly id: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_person_id: string | null;
  readonly deed: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly municipality_id: string | null;
  readonly group_id: string | null;
  readonly facts: unknown;
};

/** SHA-256 over the parts, one after the other; given from outside, since rules know no library. */
export type Digest = (...parts: (Uint8Array | string)[]) => Uint8Array;

/** A link as it is kept; `entry` is null where the sealed entry is gone. */
export type Link = {
  readonly seq: number;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly entry: AuditedDeed | null;
};

/** Where a chain stands: the last number and the last hash. */
export type Head = { readonly seq: number; readonly hash: Uint8Array };

/** How far a chain holds; `brokenSeq` is null where it does to its end. */
export type Walked = { readonly head: Head; readonly brokenSeq: number | null };

/** Before the first link. */
export const noLinks: Head = { seq: 0, hash: new Uint8Array(32) };

/** One text for one value: keys sorted at every depth, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** The entries as links that follow the head. */
export function linked(entries: readonly AuditedDeed[], head: Head, digest: Digest): (Link & { entry: AuditedDeed })[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    const previousHash = hash;
    hash = digest(previousHash, textOf(entry));
    seq += 1;
    return { seq, previousHash, hash, entry };
  });
}

/** Walks links on from a head: the last one that holds, and the number of the first that is missing, moved or changed. */
export function followed(links: readonly Link[], head: Head, digest: Digest): Walked {
  let now = head;
  for (const link of links) {
    const expected = now.seq + 1;
    if (link.seq !== expected || !link.entry || !isSame(link.previousHash, now.hash))
      return { head: now, brokenSeq: expected };
    if (!isSame(link.hash, digest(now.hash, textOf(link.entry)))) return { head: now, brokenSeq: expected };
    now = { seq: link.seq, hash: link.hash };
  }
  return { head: now, brokenSeq: null };
}

// Named one by one: a column that is added later must not change the hash of what was sealed before.
function textOf(entry: AuditedDeed): string {
  const { id, at, actor_kind, actor_person_id, deed, subject_kind, subject_id, municipality_id, group_id, facts } =
    entry;
  return canonical({
    id,
    at,
    actor_kind,
    actor_person_id,
    deed,
    subject_kind,
    subject_id,
    municipality_id,
    group_id,
    facts,
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
