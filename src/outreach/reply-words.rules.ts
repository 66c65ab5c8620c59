/** A pattern that matches whole words only, also where they begin or end with æ, ø or å. */
export const words = (pattern: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags);

const separator =
  /^\s*(?:-{2,}|_{4,}|.*(?:original message|opprinnelig melding|opphavleg melding).*$|(?:fra|frå|from):\s*\D|(?:den|på|on)\s.{4,}(?:skrev|skreiv|wrote).*$|(?:sendt|sent) (?:fra|frå|from) |hent outlook|get outlook)/i;
const signature =
  /(?<![\p{L}\d])(?:mvh|m\.v\.h|vennlig hilsen|venleg helsing|hilsen|helsing|kind regards|best regards|regards)(?![\p{L}\d]).*$/isu;

/** What the person wrote herself: without the message that her phone quoted, and without the signature. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n');
  const end = lines.findIndex((line) => separator.test(line));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  return own.join('\n').replace(signature, '').trim();
}

const numbers: Readonly<Record<string, string>> = {
  'fem|five': '5',
  'ti|ten': '10',
  'femten|fifteen': '15',
  'tjue|tyve|twenty': '20',
  'tjuefem|tjue fem|femogtyve|twenty five': '25',
  'tretti|tredve|thirty': '30',
  'førti|forty': '40',
  'førtifem|førti fem|forty five': '45',
  'femti|fifty': '50',
  'seksti|sixty': '60',
  'nitti|ninety': '90',
  'to|two': '2',
  'tre|three': '3',
  'fire|four': '4',
  'seks|six': '6',
  'sju|syv|seven': '7',
  'åtte|eight': '8',
  'ni|nine': '9',
  'elleve|eleven': '11',
  'tolv|twelve': '12',
};

/** Nynorsk, dialect, English and misspellings, each turned into one bokmål word; the order matters. */
const sameWord: readonly (readonly [RegExp, string])[] = [
  [words("you're", 'gu'), 'you are'],
  [words("can ?'?t|cannot|cant", 'gu'), 'can not'],
  [words("won'?t", 'gu'), 'will not'],
  [words("(do|could|would|is|are)n'?t", 'gu'), '$1 not'],
  [words('kan(ikk?j?e)', 'gu'), 'kan ikke'],
  [words('ikkje|ikje|ikkj|ikk|ike|itj|itte|kje|not', 'gu'), 'ikke'],
  [words("i(?= (?:can|could|will|would|do) )|i'm|i am|i'll|we|eg|æ|vi", 'gu'), 'jeg'],
  [words('can|could|kunne|kunna', 'gu'), 'kan'],
  [words('desverre|dverre|dessverr', 'gu'), 'dessverre'],
  [
    words(
      'kjem|kjæm|kommar|komer|comming|coming|come|be there|kome|koma|komme|komma|(?:er|være|vere|vera) (?:der|fremme|framme|fram|på plass)',
      'gu',
    ),
    'kommer',
  ],
  [words('frå|from|ifra|ifrå', 'gu'), 'fra'],
  [words('but', 'gu'), 'men'],
  [words('until|before', 'gu'), 'før'],
  [
    words(
      'viss|vist|dersom|if|vis(?= d)|såfremt|om(?= (?:dere|dykk|dokker|de|det|du|ingen|ikke|jeg|vei|nødvendig|naudsynt) ?)',
      'gu',
    ),
    'hvis',
  ],
  [words('frem|there', 'gu'), 'fram'],
  [
    words(
      '(?:the )?roads?|(?:e|rv|fv|riksvei|fylkesvei) \\d{1,4}|veien|veia|veiene|veg|vegen|vegane|brua|bruen|bru|broa|broen|bridge',
      'gu',
    ),
    'vei',
  ],
  [words('klokka|klokken|klokk', 'gu'), 'kl'],
  [words('in(?= (?:\\d|an? |half|about|ca|two|three|ten|fifteen|twenty|thirty|forty))|within|innan', 'gu'), 'om'],
  [words('tomorrow|i morgon|imorgen|imorgon', 'gu'), 'i morgen'],
  [words('tonight|i kveld|ikveld|this evening|i ettermiddag|this afternoon', 'gu'), 'i kveld'],
  [
    words(
      '(?:an|1|en|ein) hour and a half|1 and a half hours?|halvannen time|halvanna(?:n)? time|(?:en|ein|1) og (?:en|ein) halv time',
      'gu',
    ),
    '90 min',
  ],
  [words('half an hour|half hour|(?:(?:en|ein) )?(?:halv time|halvtime)s?(?: tid)?', 'gu'), '30 min'],
  [words('(?:tre|3) kvarter|trekvarter', 'gu'), '45 min'],
  [words('(?:(?:et|eit|ett|1) )?kvarters?(?: tid)?|(?:a )?quarter of an hour', 'gu'), '15 min'],
  [words('(?:en|ein|an|one|1)(?: liten| god)? (?:times?|hour)(?: tid)?', 'gu'), '1 time'],
  [words('(\\d+|to|two) (?:og en halv|og ein halv|and a half) (?:timer|timar|hours)', 'gu'), '$1,5 timer'],
  [words('(\\d) 1/2', 'gu'), '$1,5'],
  ...Object.entries(numbers).map(([names, digits]) => [words(names, 'gu'), digits] as const),
  [words('(\\d+),5 (?=timer)', 'gu'), '$1.5 '],
  [words('(?:ikke (?:noe|noko|et|eit)|ingen|no|intet|inga) problem', 'gu'), 'ja'],
];

const yes =
  'ja+h?|jada|joda|jo|jau|jepp|jess|jupp|japp|yes+|yep|yeah|yup|ok|okei|okay|oki|okey|greit|klart|så klart|selvsagt|sjølvsagt|selvfølgelig|absolutt|gjerne|sure|of course|javisst|visst|j|y|j a|jaja|det går (?:bra|fint|greit)';
const no =
  '(?:(?:beklager|sorry|dessverre|jeg må|må|nok|si|det blir|dette blir|det blir nok) [,.]? ?)*(?:ne+i+|neida|neitakk|nope|no|n|nah|niks|n e i)';
const greeting =
  /^(?:svar|mitt svar|mitt svar er|hei(?:sann)?|hallo|hi|hello|hey|god (?:kveld|morgen|dag|morgon))(?: igjen| på deg| alle)?(?: \p{L}+(?= ?[,.]))?[ ,.]+/u;

const nods = /^(?:👍|👌|✅|✔|🙋|☑)+$/u;
const shakes = /^(?:👎|❌|🙅|✖)+$/u;

/** Joiners, variants and skin tones, which only say how an emoji looks. */
const looks = /\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|♀|♂/gu;

function readEmoji(text: string): string {
  const only = text.replace(looks, '').replace(/[\s.!]/g, '');
  if (nods.test(only)) return 'ja';
  if (shakes.test(only)) return 'nei';
  return text.replace(looks, '').replace(/\p{Extended_Pictographic}/gu, ' ');
}

function tidy(text: string): string {
  return text
    .replace(/[’´`‘]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/½/g, ' 1/2')
    .replace(/(?<!\p{L})(kl|ca)\./gu, '$1 ')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
    .replace(/[!\n;:()"«»“”*]+(?!\d)|(?<!\d)[:]/g, ' . ')
    .replace(/\?+/g, ' ? ')
    .replace(/([.,]+)(?!\d)/g, ' $1 ')
    .replace(/(?<!\d)([.,]+)/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[ .,'-]+|[ .,'-]+$/g, '');

/** A text as plain lower-case bokmål words, with `ja` or `nei` first where it opens with an answer in any of the languages. */
export function plainWords(text: string): string {
  let said = bare(tidy(readEmoji(text.normalize('NFC').toLowerCase())).replace(greeting, ''));
  for (const [pattern, word] of sameWord) said = said.replace(pattern, word);
  const opens = (pattern: string) => new RegExp(`^(?:(?:${pattern})(?![\\p{L}\\d])[-/ ,.]*)+`, 'u');
  return bare(said.replace(opens(yes), 'ja ').replace(opens(no), 'nei ').replace(/\s+/g, ' '));
}
