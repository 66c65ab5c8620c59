/**
 * No range of Norwegian numbers is set aside for invention, so all invented people share one block of a thousand, which the
 * tests hold every one of them to: +47 400 00 000 to 999.
 */
export const phoneBlock = '+4740000';

/** Those who work in the municipalities, the one who runs the installation, and an officer of an organisation. */
export const staff = [
  {
    identifier: 'vakt@lier.demo',
    name: 'Ingrid Haug',
    role: 'duty_officer',
    municipality: '3312',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'koordinator@lier.demo',
    name: 'Anne Bakke',
    role: 'municipal_coordinator',
    municipality: '3312',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'vakt@drammen.demo',
    name: 'Terje Solheim',
    role: 'duty_officer',
    municipality: '3301',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'koordinator@drammen.demo',
    name: 'Hanne Næss',
    role: 'municipal_coordinator',
    municipality: '3301',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'vakt@sel.demo',
    name: 'Kristin Øien',
    role: 'duty_officer',
    municipality: '3437',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'koordinator@sel.demo',
    name: 'Pål Lunde',
    role: 'municipal_coordinator',
    municipality: '3437',
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'vakt@vaga.demo',
    name: 'Siri Åsen',
    role: 'duty_officer',
    municipality: '3435',
    organisation: null,
    language: 'nn',
  },
  {
    identifier: 'koordinator@vaga.demo',
    name: 'Stein Lie',
    role: 'municipal_coordinator',
    municipality: '3435',
    organisation: null,
    language: 'nn',
  },
  {
    identifier: 'drift@beredt.demo',
    name: 'Rune Berg',
    role: 'operator',
    municipality: null,
    organisation: null,
    language: 'nb',
  },
  {
    identifier: 'fylke@omsorgslaget.demo',
    name: 'Gunvor Vestre',
    role: 'organisation_officer',
    municipality: null,
    organisation: 'omsorgslaget-buskerud',
    language: 'nb',
  },
] as const;

/** What the first four members of every group are, and what their e-mail addresses begin with. */
export const posts = [
  { mailbox: 'leder', roles: ['group_leader'] },
  { mailbox: 'nestleder', roles: ['group_deputy'] },
  { mailbox: 'lager', roles: ['storekeeper', 'volunteer'] },
  { mailbox: 'frivillig', roles: ['volunteer'] },
] as const;

/** Who is announced as able to sign in, in this order; phone numbers follow the same order. */
export const signInIdentifiers: readonly string[] = [
  'vakt@lier.demo',
  'koordinator@lier.demo',
  'leder@lier-obg.demo',
  'nestleder@lier-obg.demo',
  'lager@lier-obg.demo',
  'frivillig@lier-obg.demo',
  'vakt@drammen.demo',
  'koordinator@drammen.demo',
  'leder@drammen-obg.demo',
  'nestleder@drammen-obg.demo',
  'lager@drammen-obg.demo',
  'frivillig@drammen-obg.demo',
  'vakt@sel.demo',
  'koordinator@sel.demo',
  'leder@sel-obg.demo',
  'nestleder@sel-obg.demo',
  'lager@sel-obg.demo',
  'frivillig@sel-obg.demo',
  'vakt@vaga.demo',
  'koordinator@vaga.demo',
  'leder@vaga-obg.demo',
  'nestleder@vaga-obg.demo',
  'lager@vaga-obg.demo',
  'frivillig@vaga-obg.demo',
  'drift@beredt.demo',
  'fylke@omsorgslaget.demo',
];
