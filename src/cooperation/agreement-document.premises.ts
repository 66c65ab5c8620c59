import type { PremisesRow } from '../groups/premises.view.js';
import { dated } from './agreement-document.dates.js';
import type { DocumentTexts } from './agreement-document.shape.js';

/** Premises as they are printed: what the page says of them, and whom to ring to get in, where the reader may know. */
export function housingOf(premises: PremisesRow, words: DocumentTexts): string {
  const { name, address, owner, seated, sleeping, toilets, parking, keyHolder, lastInspectedOn, note, inUse } =
    premises;
  const rooms = [
    `${seated} ${words.seated}`,
    `${sleeping} ${words.sleeping}`,
    `${toilets} ${words.toilets}`,
    `${parking} ${words.parking}`,
    words.kitchens[premises.kitchen],
    words.powerBackups[premises.powerBackup],
    words.waters[premises.water],
    premises.stepFree ? words.stepFree : words.hasSteps,
  ];
  const looked =
    lastInspectedOn === null ? words.neverInspected : `${words.inspected} ${dated(lastInspectedOn, words)}`;
  const rest = [
    ...(inUse ? [] : [words.notInUse]),
    ...(owner ? [`${words.owner} ${owner}`] : []),
    ...(keyHolder ? [`${words.keyWith} ${keyHolder.name}, ${keyHolder.phone}`] : []),
    looked,
  ];
  return [`${name}, ${address}: ${[...rooms, ...rest].join(', ')}.`, ...(note ? [note] : [])].join(' ');
}
