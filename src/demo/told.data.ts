/** What people tell of when they can be asked, each so many of a hundred: at which hours of which days, Monday being 0. The rest tells nothing. */
export const weeks = [
  { of: 44, hours: null },
  {
    of: 26,
    hours: [
      { days: [0, 1, 2, 3, 4], from: 17, to: 24 },
      { days: [5, 6], from: 8, to: 24 },
    ],
  },
  { of: 16, hours: [{ days: [0, 1, 2, 3, 4], from: 8, to: 16 }] },
] as const;

/** What some chose to tell of themselves. */
export const constraints = [
  'Ikke om natten, jeg har ikke bil.',
  'Kan ta med tilhenger.',
  'Jobber turnus, ring gjerne og spør.',
  'Best på kjøkkenet, helst ikke tunge løft.',
  'Snakker polsk og litt ukrainsk.',
] as const;

/** The group that shows what there is to see: who is away, and what is about to be too few. */
export const shown = {
  group: 'lier',
  capability: 'food',
  /** How many days from now the one who is missed goes away, and for how many days. */
  away: { from: 5, days: 7 },
  onLeave: [7, 12] as const,
  notNow: 9,
  nextOfKin: { of: 3, name: 'Arvid Solberg', phone: '+4740000989' },
} as const;

/** Names of kinds that everybody starts with, as they stand in bokmål. */
const [basic, firstAid, food, certificate, declaration] = [
  'Grunnkurs i omsorgsberedskap',
  'Førstehjelp med hjerte- og lungeredning',
  'Mattrygghet og hygiene',
  'Politiattest',
  'Taushetserklæring',
] as const;

/** What an organisation asks for beside what everybody starts with. */
export const ownKind = {
  organisation: 'omsorgslaget-buskerud',
  names: { nb: 'Sambandskurs', nn: 'Sambandskurs', en: 'Radio course' },
  months: 36,
} as const;

/** What members hold, by their place in the group: days since, days left, and whether the leader has seen it. */
export const courses = [
  { member: 0, kind: basic, ago: 900, left: null, state: 'confirmed' },
  { member: 0, kind: declaration, ago: 880, left: null, state: 'confirmed' },
  { member: 1, kind: basic, ago: 700, left: null, state: 'confirmed' },
  { member: 1, kind: firstAid, ago: 745, left: -15, state: 'confirmed' },
  { member: 2, kind: food, ago: 400, left: 1425, state: 'confirmed' },
  { member: 3, kind: firstAid, ago: 690, left: 40, state: 'confirmed' },
  { member: 3, kind: certificate, ago: 200, left: 895, state: 'confirmed' },
  { member: 3, kind: declaration, ago: 199, left: null, state: 'confirmed' },
  { member: 3, kind: food, ago: 6, left: 1820, state: 'reported' },
  { member: 5, kind: basic, ago: 3, left: null, state: 'reported' },
] as const;

/** Somebody who has opened the group's link and asks to join. */
export const asking = {
  name: 'Ragna Vestby',
  phone: '+4740000990',
  email: 'ragna.vestby@lier-obg.demo',
  text: 'Jeg er pensjonert kokk og har tid på dagen.',
  language: 'nb',
} as const;
