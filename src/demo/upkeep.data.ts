/** What things are due for; `inDays` is when, in the groups that are not late with it. */
export const checks = [
  { key: 'brenner', what: 'gas', months: 12, matters: true, inDays: 120 },
  { key: 'aggregat', what: 'test_run', months: 1, matters: false, inDays: 12 },
  { key: 'forstehjelp', what: 'contents', months: 6, matters: true, inDays: 60 },
] as const;

/** Which groups are late with what. */
export const late: readonly (readonly [group: string, key: string])[] = [
  ['lier', 'brenner'],
  ['sel', 'brenner'],
];

/** What must be mended, and what the group's municipality has been asked for because of it. */
export const wanted = {
  group: 'lier',
  key: 'aggregat',
  municipality: '3312',
  title: 'Ny starter til aggregatet',
  what: 'Starteren må byttes. Verkstedet i Lierbyen kan gjøre det.',
  cost: 3200,
} as const;
