import type { FaultTexts } from '../platform/problem.texts.js';

/** What can be wrong with an address, in words. */
export const contactFaults: FaultTexts = {
  phone: {
    nb: () => 'Er ikke et telefonnummer. Skriv åtte siffer, eller landkode først.',
    nn: () => 'Er ikkje eit telefonnummer. Skriv åtte siffer, eller landkode først.',
    en: () => 'Is not a phone number. Write eight digits, or the country code first.',
  },
  notMobile: {
    nb: () => 'Kan ikke ta imot tekstmeldinger. Skriv et mobilnummer.',
    nn: () => 'Kan ikkje ta imot tekstmeldingar. Skriv eit mobilnummer.',
    en: () => 'Cannot receive text messages. Write a mobile number.',
  },
  email: {
    nb: () => 'Er ikke en e-postadresse.',
    nn: () => 'Er ikkje ei e-postadresse.',
    en: () => 'Is not an e-mail address.',
  },
  repeated: {
    nb: () => 'Står her fra før.',
    nn: () => 'Står her frå før.',
    en: () => 'Is here already.',
  },
};
