import { useState } from 'react';
import { onto } from './draft.rules.js';
import { statusOf } from './problem.js';

type Versioned = { readonly version: number };
type Options<Thing, Draft> = {
  /** The one to change; nothing where it is new. */
  thing: Thing | undefined;
  toDraft: (thing: Thing | undefined) => Draft;
  /** What the last attempt to save was refused with. */
  error: unknown;
};

/**
 * What is being written of a thing, with the version that it was filled in from, whatever has been read since: whoever saves over what
 * somebody else has written is told first, and then writes on from what stands now. `before` is what stood until then.
 */
export function useDraft<Thing extends Versioned, Draft extends object>(options: Options<Thing, Draft>) {
  const { thing, toDraft, error } = options;
  const [opened, setOpened] = useState(() => {
    const draft = toDraft(thing);
    return { draft, base: draft, thing, before: undefined as Thing | undefined };
  });
  const isStale = statusOf(error) === 412 && thing !== undefined && thing.version !== opened.thing?.version;
  if (isStale) setOpened({ ...onto(opened, toDraft(thing)), thing, before: opened.thing });
  const change = (part: Partial<Draft>) => setOpened((known) => ({ ...known, draft: { ...known.draft, ...part } }));
  return { draft: opened.draft, change, version: opened.thing?.version, before: opened.before };
}
