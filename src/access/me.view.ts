import type { Me } from '../contract/access.js';
import type { Language } from '../contract/manner.js';
import type { PersonActor } from '../platform/actor.js';

/** What is shown to a person of herself: the roles that she was given, not what comes with a municipality's past. */
export function viewMe(person: { id: string; name: string; language: Language }, { grants }: PersonActor): Me {
  const given = grants.filter(({ inherited }) => !inherited);
  return { person: { id: person.id, name: person.name, language: person.language }, grants: [...given] };
}
