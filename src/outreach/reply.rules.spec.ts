import fc from 'fast-check';
import { readReply, type ReadReply } from './reply.rules.js';
import { wallClock } from './time.rules.js';

/** A Saturday in November, three in the afternoon in Norway. */
const sent = { sentAt: new Date('2025-11-22T14:00:00Z'), timeZone: 'Europe/Oslo' };

function told(read: ReadReply): string {
  if ('stop' in read) return 'stop';
  if ('unread' in read) return 'unread';
  const parts: (string | number)[] = [read.answer];
  if (read.minutes !== undefined) parts.push(read.minutes);
  if (read.availableFrom) {
    const { day, hour, minute } = wallClock(read.availableFrom);
    parts.push(...(day === 22 ? [] : ['tomorrow']), `${hour}:${String(minute).padStart(2, '0')}`);
  }
  return parts.join(' ');
}

/** Each line: what is read, then the texts it is read out of, parted by bars. */
const said = `
coming: JA | Ja! | ja | j | J | Y | ok | OK. | okei | Ok 👍 | 👍 | 👍🏼 | ✅ | jA | ja😀 | Jaaa!! | JA. | Jada | Jepp | Greit | Selvsagt | sjølvsagt | yes | YES! | Yep
coming: kommer | jeg kommer | Eg kjem | æ kommer | Kjem no | eg kjem no! | Ja, kjem no | kommer nå | kommer med en gang | kan komme | Kan gjerne hjelpe | jeg kan | Eg kan stille | I can come | I'm coming | on my way | er på vei | Hei Kari, ja jeg kommer | Hei! Ja. | Ja takk
coming: Ja, 2 stk | Ja 3 personer | ja vi er 4 | Ja 20 porsjoner | Ja 2 | Ja kommer, men har ikke bil | Ja! Hvor skal jeg møte? | Ja, men bare til 20 | ikke noe problem, kommer | Beklager sent svar, kommer
coming: Ja\n\nMvh Kari Nordmann | Ja\n\nSendt fra min iPhone | Ja\n> Kan du komme? Svar NEI om du ikke kan | > Kan du komme?\nJa | Ja\nDen 22. nov. 2025 kl. 14:10 skrev Lier OBG:\nNEI er alltid mulig | JA\nFra: Lier OBG\nSvar NEI | Ja kan i 2 timer
coming 20: Ja 20 | JA 20 | ja20 | Ja, 20 | ja 20 min | Ja kommer om 20 min | ja kommer om 20 min. | Ja, 20 minutter | JA20MIN | kommer om 20 | Kommer om ca 20 min | om 20 min | 20 min | eg kjem om 20 minutt | yes 20 | Yes, in 20 min | coming in 20 minutes | ok 20 | ja, er fremme om 20 min | Ja om tjue min | Ja 20 takk | Ja 15-20 min
coming 60: kommer om en time | kjem om ein time | Ja, om 1 time | ja 1 t | Ja 1t | kommer om 60 | in an hour, coming | kommer om 1h | om 1 time
coming 90: ja om 1,5 t | om 1,5 time | ja, halvannen time | kommer om halvannen time | kommer om en og en halv time | ja 1 time og 30 min | ja 1t 30min | ja 1½ time
coming 30: kommer om en halv time | ja, halvtime | Ja om en halvtimes tid | yes in half an hour | kommer 30
coming 15: kommer om et kvarter | ja, kvarter | kjem om eit kvarter
coming 45: kommer om tre kvarter | Ja kommer om 45
coming 120: ja om to timer | yes in 2 hours | kommer om 2 timer | ja, kan komme om to timar | coming in two hours
available_from 18:00: kan fra 18 | Kan fra kl 18 | kan fra kl. 18 | kan fra klokka 18 | fra 18 | FRA 18 | fra kl 18 | kan frå 18 | FRÅ 18 | eg kan frå kl. 18.00 | Kan fra 18:00 | kan fra18 | fra 1800 | kl 18 | kommer 18 | kommer kl 18 | Ja, kommer kl 18 | ja fra 18 | Ja, men først fra 18 | can from 6pm | can from 6 pm | I can come at 6pm | available from 18 | FROM 18 | kan etter 18 | kan 18 | ledig fra 18 | kan tidligst 18 | kan fra 18-tiden | kan fra 6 i kveld | kan 18-20 | kan fra 18 til 22
available_from 18:00: Nei, men kan fra 18 | nei men fra 18 | ikke før 18 | ikkje før 18 | Ikke før kl. 18 | kan ikke før 18 | Kan dessverre ikke komme før kl 18 | no, but can from 6pm | not before 18 | not until 6pm | Ja, men ikke før 18 | kommer ikke før 18 | Er på jobb, kan fra 18 | Jobber til 17, kan fra 18 | Kommer ikke frem nå, veien er stengt, men kan fra 18
available_from 18:30: fra kl 18.30 | kan fra 18:30 | fra 18.30 | 18.30 | kan fra 1830 | ja 18.30 | fra halv sju i kveld | kan frå 18,30
available_from 20:00: NEI jeg kan ikke komme før kl 20 | nei kan ikke før 20 | Ja 20.00
available_from 17:00: Nei, men kan om 2 timer | no but I can in 2 hours
available_from tomorrow 8:00: kan fra 08 | fra kl 8 i morgen | kan frå 8 i morgon | can from 8 tomorrow | Kan ikke i dag men kan fra 08.00 i morgen
available_from tomorrow 14:00: kan fra 14 | fra kl. 14.00
available_from 15:00: kan fra 15
if_short: ved behov | Ved behov! | VED BEHOV | v/behov | hvis dere mangler folk | viss de manglar | viss de manglar folk | Hvis det trengs | om det trengst | ja men bare om det kniper | ja, hvis dere trenger meg | Ja ved behov | Nei, men ved behov | Bare hvis ingen andre kan | if needed | only if you need me | if you are short | IF NEEDED | standby | kan være i reserve | Kan komme hvis dere ikke får nok | i nødsfall
if_short 18:00: Kan fra 18 ved behov
cannot_get_there: kommer ikke frem | Kommer ikke fram | KOMMER IKKE FREM | kjem ikkje fram | KJEM IKKJE FRAM | kommer meg ikke ut | Jeg kommer meg ikke frem | veien er stengt | vegen er borte | Veien er stengt! | vegen er rasa ut | sperret inne | vi er sperra inne | isolert | can't get there | CANNOT GET THERE | cant get there | road closed | The road is gone | Nei, veien er stengt | nei kommer ikke frem | ja men jeg kommer ikke frem | bruen er tatt av flommen | I'm cut off | Nei. Vegen er stengd
no: NEI | Nei | nei. | n | N | no | No! | nope | 👎 | nEi | Neei | Nei takk | Nei takk, er på jobb | NEI, er bortreist | kan ikke | Kan ikkje | kanikke | kan dessverre ikke | Jeg kan ikke | Eg kan ikkje i dag | Dessverre, kan ikke | Nei dessverre | Dessverre | kommer ikke | Nei, kommer ikke | can't | I can't | cannot come | sorry, can't | no thanks | No, I'm at work | har ikke mulighet | Passer ikke i dag | går ikke | rekker ikke | Nei, men takk for at dere spør | Nei er på jobb til 18 | nei er på jobb fra 18 | Hei, nei kan ikke | Nei\n> Kan du komme? JA 20 | Nei, tror ikke det | ikke i dag | Nei det kan jeg ikke | Nei, kan ikke. Hilsen Ola
stop: STOPP | STOP | Stopp! | stopp. |  stop  | STOPP\nSendt fra min iPhone
no: Kan likevel ikke | Sorry, no | Må si nei | Det blir nei fra meg | Beklager, kan ikke | Kan desverre ikke | kjem itj | I'm not able to come
coming: Er klar | Klar! | Ja/Jepp | Ja, men trenger skyss | «JA» | Svar: ja | Kommer alene
coming 20: JA-20 | ja - 20 | Er der om 20 | I can be there in 20 minutes | «JA 20» | JA 20 (kommer om 20 min) | Ja men veien er dårlig så det tar 20 min | æ kjæm om 20 min
available_from 17:30: Ja er der kl 17.30 | Kan være der 17:30 | Ja. Tar med 2 stk fra Tranby, er der 17.30
if_short: Only if you’re short of people | Ring hvis dere trenger meg | kan kun ved behov | Kan hvis det er helt krise
cannot_get_there: E6 er stengt | Vi er isolerte her oppe | Kjem ikkje ut, vegen er sperra
unread: ja\nnei | Nei\nJa | kan fra midnatt | Kan 24.11 | 22.11 | Kommer 5 | Ja senere i kveld | nei, kan først i morgen | ja hvem er dette | klart ikke | Ja hvis jeg får skyss | 👍 20 | Jeg kan ikke nå, men senere
unread: | ? | . | 20 | ja? | Nei? | JA ELLER NEI | ja nei | nei ja | ja hvis ikke nei | ikke nei | kan ikke si nei | kanskje | Maybe | vet ikke | Hva gjelder det? | Hvem er dette | Når? | takk | Hei | kommer om 20 hvis veien er åpen | nei jeg kommer | Nei, jeg kan | nei men mannen min kan | Kari kan ikke | Kommer Kari? | Må sjekke med kona | Ja, kanskje | tror jeg kan | kan du ringe meg | Ring meg | kan ikke etter 18 | Kan ikke love noe | OK, mottatt | ja det blir ikke noe av | Ja men ikke nå | Nei hvis ikke dere trenger meg | ikke ved behov | Nei, ikke ved behov heller | stopp sms | Stopp litt, kommer | Kan i morgen | kan fra lørdag | fra 6 | kan fra 25 | kan fra 18.75 | ja om 300 timer | kan etter jobb | Likte «Kan du komme?» | er på jobb | Ja, men veien er stengt | veien er ikke stengt | ok no | asdf | Hvorfor ikke
`;

const lines = said
  .trim()
  .split(/\n(?=[a-z_]+[^\n|]*: ?)/)
  .flatMap((line) => {
    const [, expected = '', texts = ''] = /^([a-z_]+(?: [a-z\d: ]*\d)?): ?(.*)$/s.exec(line) ?? [];
    return texts.split('|').map((text) => [text.trim().replaceAll('\\n', '\n'), expected] as const);
  });

describe('readReply', () => {
  it('is tried on more than 300 texts', () => {
    expect(lines.length).toBeGreaterThan(300);
  });

  it.each(lines)('reads %j as %s', (text, expected) => {
    expect(told(readReply(text, sent))).toBe(expected);
  });

  it('reads no more than the beginning of a very long text', () => {
    expect(told(readReply(`Nei. ${'Her regner det mye. '.repeat(80)}`.slice(0, 1600), sent))).toBe('no');
    expect(told(readReply(`Ja. ${'Her regner det mye. '.repeat(80)}`.slice(0, 1600), sent))).toBe('unread');
    expect(told(readReply('j'.repeat(100_000), sent))).toBe('unread');
  });

  it.each([
    ['kan fra 18', '2025-11-22T17:00:59Z', '2025-11-22T17:00:00.000Z'],
    ['kan fra 18', '2025-11-22T17:01:00Z', '2025-11-23T17:00:00.000Z'],
    ['kan fra 00.30', '2025-12-31T22:00:00Z', '2025-12-31T23:30:00.000Z'],
    ['fra 18', '2026-03-28T20:00:00Z', '2026-03-29T16:00:00.000Z'],
    ['fra 02.30', '2026-03-28T20:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['fra 02.30', '2026-10-25T00:45:00Z', '2026-10-25T01:30:00.000Z'],
  ])('reads %j sent at %s as %s', (text, sentAt, expected) => {
    expect(readReply(text, { ...sent, sentAt: new Date(sentAt) })).toEqual({
      answer: 'available_from',
      availableFrom: new Date(expected),
    });
  });

  const pieces = lines
    .flatMap(([text]) => text.split(/\s+/))
    .concat('nei', 'ikke', 'ja', 'kommer', 'men', 'hvis', '20');
  const babble = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((list) => list.join(' '));
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('always answers in one of its shapes', () => {
    fc.assert(
      fc.property(
        fc.oneof(babble, fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.string()),
        instant,
        (text, sentAt) => {
          const read = readReply(text, { ...sent, sentAt });
          if ('stop' in read || 'unread' in read) return expect(Object.values(read)).toEqual([true]);
          const { minutes, availableFrom } = read;
          if (read.answer === 'available_from') expect(availableFrom).toBeInstanceOf(Date);
          if (availableFrom) {
            const ahead = availableFrom.getTime() - sentAt.getTime();
            expect(ahead).toBeGreaterThan(-60_000);
            expect(ahead).toBeLessThan(49 * 3_600_000);
          }
          if (minutes !== undefined) expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440).toBe(true);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('never hears a yes where the text says no', () => {
    const withNo = fc
      .tuple(babble, fc.constantFrom('nei', 'Nei', 'NEI!', 'nei takk', 'kan ikke', 'kjem ikkje', "can't"), babble)
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(withNo, (text) => {
        if (/>|sendt|mvh|hilsen|fra:|skrev|har ikke|problem/i.test(text)) return;
        expect(told(readReply(text, sent))).not.toMatch(/^coming/);
      }),
      { numRuns: 4000 },
    );
  });

  it('never hears a plain no where the text offers something', () => {
    for (const offer of ['kan fra 18', 'kan etter 18', 'kommer om 20', 'ved behov', 'kan i morgen', 'ja'])
      expect(told(readReply(`Nei, men ${offer}`, sent))).not.toBe('no');
  });
});
