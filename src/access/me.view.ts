import type { Me } from '../contract/access.js';
import type { Language } from '../contract/manner.js';
import type { PersonActor } from '../platform/actor.js';

/** What is shown to a person of herself. */
export function viewMe(person: { id: string; name: string; language: Language }, { grants }: PersonActor): Me {
  return { person: { id: person.id, name: person.name, language: person.language }, grants: [...grants] };
}
