import type { Side } from './sides.js';
import type { Watcher } from './watchers.data.js';

const municipal: Watcher[] = ['coordinator', 'duty officer', 'reader'];
const leading: Watcher[] = ['leader', 'deputy'];

/** Each canary of Lier and who may have heard it; whoever is not named may not. */
export function canariesOf({ people }: Side): [string, Watcher[]][] {
  const { volunteer, storekeeper, leader, deputy } = people;
  const own = (who: Watcher, more: Watcher[] = []) => [...leading, who, ...more];
  return [
    [volunteer.name, own('volunteer')],
    [volunteer.phone, own('volunteer')],
    [volunteer.email, own('volunteer')],
    [volunteer.personId, own('volunteer')],
    [storekeeper.name, own('storekeeper')],
    [storekeeper.phone, own('storekeeper')],
    [leader.phone, [...leading, ...municipal]],
    [deputy.email, [...leading, ...municipal]],
    [leader.name, [...leading, ...municipal, 'officer of the organisation']],
    [deputy.name, [...leading, ...municipal, 'officer of the organisation']],
    ['Grunn-Lierkanari', own('volunteer')],
    ['Spør-Lierkanari', leading],
    ['Pårørende-Lierkanari', ['volunteer']],
    ['Spørsmål-Lierkanari', own('volunteer')],
    ['Begrensning-Lierkanari', own('volunteer')],
    ['Utstyr-Lierkanari', [...leading, 'storekeeper', 'volunteer']],
    ['Øvelse-Lierkanari', [...leading, ...municipal, 'storekeeper', 'volunteer']],
    ['Bra-Lierkanari', [...leading, ...municipal]],
    ['Oppfølging-Lierkanari', [...leading, ...municipal]],
    ['Aktivitet-Lierkanari', [...leading, 'storekeeper', 'volunteer']],
    ['Plikt-Lierkanari', municipal],
    ['Behov-Lierkanari', [...leading, 'storekeeper', 'volunteer']],
    ['Låner-Lierkanari', [...leading, 'storekeeper', 'volunteer']],
    ['Støtte-Lierkanari', [...leading, ...municipal]],
    ['Avtale-Lierkanari', [...leading, ...municipal]],
    ['Hus-Lierkanari', [...leading, 'storekeeper', 'volunteer', ...municipal]],
    ['Nøkkel-Lierkanari', [...leading, 'storekeeper', 'volunteer', ...municipal]],
    ['Hendelse-Lierkanari', [...leading, ...municipal]],
    ['Melding-Lierkanari', [...leading, ...municipal]],
    ['Sted-Lierkanari', [...leading, ...municipal]],
    ['Tilbud-Lierkanari', [...leading, ...municipal]],
    ['Beskrivelse-Lierkanari', [...leading, ...municipal]],
    ['Notat-Lierkanari', municipal],
    ['Beredskap-Lierkanari', municipal],
    ['Vakt-Lierkanari', [...municipal, 'duty officer']],
    ['Leser-Lierkanari', municipal],
  ];
}
