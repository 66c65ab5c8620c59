/**
 * What a group has. `per` says how much of it by the group's capacity: one for so many beds, portions or carers; others are as many
 * as `count`. A `room` is one of the group's own meeting place.
 */
export const equipment = [
  {
    key: 'gryte',
    kind: 'cooking',
    room: 'kitchen',
    per: ['food', 25],
    names: { nb: 'Gryte, 20 liter', nn: 'Gryte, 20 liter' },
  },
  {
    key: 'brenner',
    kind: 'cooking',
    room: 'kitchen',
    per: ['food', 50],
    names: { nb: 'Gassbrenner med slange', nn: 'Gassbrennar med slange' },
  },
  {
    key: 'matvarmer',
    kind: 'cooking',
    room: 'kitchen',
    per: ['food', 40],
    names: { nb: 'Matvarmer, 30 liter', nn: 'Matvarmar, 30 liter' },
  },
  { key: 'ullteppe', kind: 'bedding', room: 'store', per: ['shelter', 1], names: { nb: 'Ullteppe', nn: 'Ullteppe' } },
  { key: 'feltseng', kind: 'bedding', room: 'store', per: ['shelter', 2], names: { nb: 'Feltseng', nn: 'Feltseng' } },
  {
    key: 'vest',
    kind: 'clothing',
    room: 'cabinet',
    per: ['care', 1],
    names: { nb: 'Refleksvest med gruppens navn', nn: 'Refleksvest med namnet til gruppa' },
  },
  { key: 'lykt', kind: 'light', room: 'cabinet', per: ['care', 2], names: { nb: 'Hodelykt', nn: 'Hovudlykt' } },
  { key: 'aggregat', kind: 'power', room: 'store', count: 1, names: { nb: 'Aggregat, 2 kW', nn: 'Aggregat, 2 kW' } },
  {
    key: 'forstehjelp',
    kind: 'first_aid',
    room: 'cabinet',
    count: 2,
    names: { nb: 'Førstehjelpskoffert', nn: 'Fyrstehjelpskoffert' },
  },
] as const;

/** Which of them a group with few people does without. */
export const onlyInLargerGroups: readonly string[] = ['matvarmer'];
export const membersOfLargerGroup = 24;

/** The rooms of a meeting place. */
export const rooms = {
  kitchen: { nb: 'Kjøkkenet', nn: 'Kjøkenet' },
  store: { nb: 'Boden', nn: 'Bua' },
  cabinet: { nb: 'Skapet i gangen', nn: 'Skapet i gangen' },
} as const;

/** What is the matter with something, here and there. */
export const troubles = [
  {
    groups: ['lier', 'drammen', 'vaga'],
    key: 'aggregat',
    state: 'needs_repair',
    note: { nb: 'Starter ikke når det er kaldt.', nn: 'Startar ikkje når det er kaldt.' },
  },
  {
    groups: ['lier', 'sel', 'heggedal'],
    key: 'brenner',
    state: 'to_watch',
    note: { nb: 'Slangen på den ene begynner å sprekke.', nn: 'Slangen på den eine byrjar å sprekke.' },
  },
  {
    groups: ['sel', 'hokksund'],
    key: 'lykt',
    state: 'needs_repair',
    note: { nb: 'Tre lykter lyser ikke med nye batterier.', nn: 'Tre lykter lyser ikkje med nye batteri.' },
  },
  {
    groups: ['tranby', 'dombas'],
    key: 'feltseng',
    state: 'to_watch',
    note: { nb: 'Duken er slitt på to av dem.', nn: 'Duken er sliten på to av dei.' },
  },
  {
    groups: ['vikersund'],
    key: 'aggregat',
    state: 'out_of_service',
    note: { nb: 'Startsnoren er røket. Er levert på verksted.', nn: 'Startsnora er ryken. Er levert på verkstad.' },
  },
] as const;
