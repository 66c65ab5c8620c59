import { demand, may, type DeedName } from '../access/policies.rules.js';
import type { Side } from '../contract/cooperation.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';

type Parties = { readonly municipalityId: string; readonly groupId: string };
type Saying = 'speak' | 'note';

const deeds: Readonly<Record<Saying, Readonly<Record<Side, DeedName>>>> = {
  speak: { municipality: 'agreement.speak-for-municipality', group: 'agreement.speak-for-group' },
  note: { municipality: 'agreement.note-for-municipality', group: 'agreement.note-for-group' },
};

/**
 * Which side the actor does this for: the one asked for, else the one that she may; throws `NotPermitted` where she may for neither.
 * Somebody who has a part in both says which.
 */
export function sideOf(
  actor: Actor,
  saying: Saying,
  parties: Parties,
  wanted?: Side,
): { side: Side; person: PersonActor } {
  const isMunicipal = may(actor, deeds[saying].municipality, parties);
  const side = wanted ?? (isMunicipal ? 'municipality' : 'group');
  return { side, person: demand(actor, deeds[saying][side], parties) };
}

/** What somebody is called today, for what stays as it was written. */
export async function nameOf(tx: Tx, { personId }: PersonActor): Promise<string> {
  const [person] = await tx.query<{ name: string }[]>('select name from person where id = $1', [personId]);
  return person?.name ?? '';
}
