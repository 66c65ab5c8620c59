import type { FaultTexts, ProblemTexts } from '../platform/problem.texts.js';

/** What this place refuses, in words. */
export const peopleProblems: ProblemTexts = {
  'address-needed': {
    nb: {
      title: 'Denne adressen trengs',
      detail: () => 'Uten den når ingen deg, eller du slipper ikke inn. Legg til en ny først, og ta så bort denne.',
    },
    nn: {
      title: 'Denne adressa trengst',
      detail: () => 'Utan ho når ingen deg, eller du slepp ikkje inn. Legg til ei ny først, og ta så bort denne.',
    },
    en: {
      title: 'This address is needed',
      detail: () =>
        'Without it nobody reaches you, or you cannot sign in. Add a new one first, then take this one away.',
    },
  },
  'signed-in-by-it': {
    nb: {
      title: 'Du er logget inn med denne',
      detail: () => 'Neste gang du logger inn, må du bruke en annen. Ta den bort likevel om du vil.',
    },
    nn: {
      title: 'Du er logga inn med denne',
      detail: () => 'Neste gong du loggar inn, må du bruke ei anna. Ta ho bort likevel om du vil.',
    },
    en: {
      title: 'You are signed in with this one',
      detail: () => 'The next time you sign in you must use another. Take it away all the same if you wish.',
    },
  },
  'too-many-addresses': {
    nb: { title: 'Flere enn seks går ikke', detail: () => 'Ta bort en som du ikke bruker, og legg så til den nye.' },
    nn: { title: 'Fleire enn seks går ikkje', detail: () => 'Ta bort ei som du ikkje bruker, og legg så til den nye.' },
    en: { title: 'No more than six', detail: () => 'Take away one that you do not use, then add the new one.' },
  },
  'addresses-are-own': {
    nb: {
      title: 'Dine egne adresser endrer du selv',
      detail: () => 'Gå til «Navn og adresser» nederst på siden. Der får du en kode til den nye.',
    },
    nn: {
      title: 'Dine eigne adresser endrar du sjølv',
      detail: () => 'Gå til «Namn og adresser» nedst på sida. Der får du ein kode til den nye.',
    },
    en: {
      title: 'Your own addresses are changed by you',
      detail: () => 'Go to “Name and addresses” at the foot of the page. There a code is sent to the new one.',
    },
  },
  'address-is-hers': {
    nb: {
      title: 'Bare hun eller han selv tar bort denne',
      detail: ({ address }) =>
        `${address} brukes også utenfor gruppa. Legg til det nye og sett det først; den gamle tar medlemmet selv bort under «Navn og adresser».`,
    },
    nn: {
      title: 'Berre ho eller han sjølv tek bort denne',
      detail: ({ address }) =>
        `${address} blir òg brukt utanfor gruppa. Legg til det nye og set det først; den gamle tek medlemen sjølv bort under «Namn og adresser».`,
    },
    en: {
      title: 'Only the member can take this away',
      detail: ({ address }) =>
        `${address} is used outside the group too. Add the new one and put it first; the member takes the old one away under “Name and addresses”.`,
    },
  },
};

/** What can be wrong with the code for an address, in words. */
export const peopleFaults: FaultTexts = {
  codeRefused: {
    nb: () => 'Koden er feil, brukt eller eldre enn ti minutter. Be om en ny og prøv igjen.',
    nn: () => 'Koden er feil, brukt eller eldre enn ti minutt. Be om ein ny og prøv igjen.',
    en: () => 'The code is wrong, used, or more than ten minutes old. Ask for a new one and try again.',
  },
};
