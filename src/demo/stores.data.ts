/** The group that has got furthest with keeping its things, and everything that shows it. */
export const keeper = 'lier';

/** Its places, each after the one that it lies in. */
export const places = [
  { key: 'bod', name: 'Boden', within: null, path: 'Boden' },
  { key: 'skap', name: 'Skapet', within: 'bod', path: 'Boden › Skapet' },
  { key: 'henger', name: 'Tilhengeren', within: null, path: 'Tilhengeren' },
] as const;

/** Which of what every group has lies in one of them. */
export const placed = [
  { key: 'aggregat', place: 'bod' },
  { key: 'feltseng', place: 'bod' },
  { key: 'forstehjelp', place: 'skap' },
] as const;

/** What it has besides: a kit with what lies in it, and food that runs out. */
export const besides = [
  { key: 'kasse', kind: 'cooking', count: 1, place: 'henger', within: null, name: 'Kjøkkenkasse' },
  { key: 'ose', kind: 'cooking', count: 4, place: 'henger', within: 'kasse', name: 'Øse' },
  { key: 'kniv', kind: 'cooking', count: 6, place: 'henger', within: 'kasse', name: 'Kjøkkenkniv' },
  { key: 'termos', kind: 'cooking', count: 3, place: 'henger', within: 'kasse', name: 'Pumpetermos' },
  { key: 'suppe', kind: 'cooking', count: 160, place: 'skap', within: null, name: 'Suppepulver, porsjoner' },
] as const;

export const batches = [
  { key: 'suppe', batch: 'L-2207', quantity: 60, inDays: 18 },
  { key: 'suppe', batch: 'L-2311', quantity: 100, inDays: 320 },
] as const;

/** Fewer than so many in the store are too few. */
export const fewest: Readonly<Record<string, number>> = { ullteppe: 30, suppe: 150 };

/** What somebody has seen must be mended of what is on no list. */
export const loose = [
  {
    thing: 'Låsen på tilhengeren',
    what: 'Låsen er røket, og hengeren kan ikke brukes før den er byttet.',
    urgency: 'now',
    agoDays: 2,
  },
] as const;

/** Lent out, and not come back in time. */
export const loans = [{ key: 'ullteppe', borrower: 'Lierbyen skole', quantity: 12, agoDays: 26, inDays: -5 }] as const;

/** What it has asked its municipality for besides the generator: answered in part this year, settled last year. */
export const asked = [
  {
    key: 'kurs',
    kind: 'training',
    title: 'Kurs i psykososial støtte for fire',
    text: 'Fire av oss vil ta kurset i regionen til våren.',
    state: 'granted_in_part',
    asked: 8000,
    granted: 6000,
    settled: null,
    reason: 'Vi dekker kursavgiften. Reisen må dere ta selv i år.',
    agoDays: 40,
  },
  {
    key: 'senger',
    kind: 'renewal',
    title: 'Ti nye feltsenger',
    text: 'De eldste har revnet.',
    state: 'settled',
    asked: 15000,
    granted: 15000,
    settled: 14250,
    reason: null,
    agoDays: 400,
  },
] as const;

/** What was found when somebody looked. */
export const found = [
  { key: 'aggregat', what: 'test_run', result: 'fine', note: null, agoDays: 49 },
  { key: 'aggregat', what: 'test_run', result: 'needs_repair', note: 'Måtte dra ti ganger.', agoDays: 18 },
  { key: 'forstehjelp', what: 'contents', result: 'fine', note: null, agoDays: 120 },
] as const;

/** What somebody saw at the generator, drawn: a photograph would show somebody's store. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">
<rect width="800" height="600" fill="#b9b3a6"/><rect y="430" width="800" height="170" fill="#8d8577"/>
<path d="M140 470V200h520v270z" fill="none" stroke="#2b2b2b" stroke-width="18" stroke-linejoin="round"/>
<rect x="170" y="225" width="460" height="90" rx="16" fill="#b5382c"/><rect x="190" y="320" width="250" height="135" fill="#3d434a"/>
<path d="M210 340h210M210 365h210M210 390h210M210 415h210M210 440h210" stroke="#6b737b" stroke-width="8"/>
<circle cx="535" cy="385" r="68" fill="#23272b"/><circle cx="535" cy="385" r="40" fill="#59616a"/>
<path d="M560 400c60 40 20 110 80 130s70-30 100-10" fill="none" stroke="#e8e2d0" stroke-width="10" stroke-linecap="round"/>
<circle cx="535" cy="385" r="112" fill="none" stroke="#ffd84d" stroke-width="8" stroke-dasharray="26 16"/>
</svg>`;
