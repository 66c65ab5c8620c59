import type { MemberAnswer } from '../contract/callouts.js';
import { availableFrom, minutesUntil, namesOtherDay, type Sent } from './reply-time.rules.js';
import { ownWords, plainWords, words } from './reply-words.rules.js';

/** What a text message was read as; whatever is in doubt is unread, and a person looks at it. */
export type ReadReply =
  { answer: MemberAnswer; minutes?: number; availableFrom?: Date } | { stop: true } | { unread: true };

const UNREAD: ReadReply = { unread: true };
const LONGEST_YES = 240;
const LONGEST_READ = 1600;

const me = '(?:jeg |det |da |så |i dag |i kveld |nå |her )*';
const clauseStart = `(?:^|[,.] |(?:^|[ ,.])(?:ja|nei|og|så|men|for|at|dessverre|diverre|beklager|sorry|unfortunately) [,.]? ?)${me}`;
const between =
  '(?:(?:jeg|meg|oss|dessverre|diverre|nok|da|det|heller|likevel|unfortunately|altså|dverre|visst|i dag|i kveld|kommer) ){0,3}';

const blockedSelf = words(
  `kommer ${between}ikke (?:meg |oss |\\p{L}+ )?(?:fram|ut|av gårde|over|gjennom|forbi)|(?:kan ikke|ikke mulig å|umulig å|umogleg å) (?:get|kommer|reach)? ?(?:meg )?(?:fram|out|through|ut|gjennom)`,
);
const shut =
  'stengt|stengd|stengde|stenges|borte|vekk|vekke|sperret|sperra|oversvømt|overfløymd|overflømt|rast|rasa|raset|rasert|blokkert|tatt|teken|ødelagt|øydelagd|ufremkommelig|uframkommeleg|closed|blocked|gone|flooded|washed|under vann|under vatn|impassable';
const blockedRoad = words(
  `vei (?:(?!ikke)[\\p{L}\\d]+ ){0,4}?(?:${shut})|(?:stengt|stengte|stengd|sperret|sperra|closed|ingen) vei(?:er)?|ras (?:på|over) vei|innesperr(?:et|a)|sperr(?:et|a) inne|isolerte?|avskåre[tn]?|innesteng[td]|steng[td] inne|snødd inne|innesnødd|cut off|stuck|trapped|snowed in|si?tt?e?r? fast|står fast`,
);
const ifShortPhrase = words(
  'v(?:ed)?[ /]?behov|(?:hvis|om|when) (?:det )?(?:er |blir )?(?:helt |virkelig |verkeleg |really |absolutt )?(?:behov|nødvendig|naudsynt|kniper|knip|krise|trengs|trengst|trenges|nød|needed|necessary|required|short)(?: for meg| of people)?|hvis (?:dere|dykk|dokker|de|du|you|det|they) (?:(?:virkelig|verkeleg|absolutt|really|er|are) )*(?:mangler?|manglar|trenger?|treng|need|lack|short|for få|få|ikke (?:får|har|finner|finn))(?: (?:folk|flere|fleire|meg|hjelp|nok|people|me|help|noen|nokon|andre|of))*|hvis (?:ingen andre|nobody else|no one else)(?: kan| kommer)*|i nødsfall|i nødstilfelle|(?:i|som) reserve|reserve|stand ?-?by|back ?-?up|i bakhånd|siste utvei|last resort',
);
const ifShortOnly = words('men|bare|berre|only|kun|except|unntatt');
const doubtful = words(
  'hvis|unless|med mindre|kanskje|maybe|perhaps|muligens|usikker|usikkert|tror|trur|think|håper|vonar|hope|might|avhenger|avhengig|depends|prøver?|prøve|prøva|try|forsøker|må (?:først |bare )?(?:sjekke|sjekka|høre|høyre|spørre|ordne|se|sjå)|skal (?:sjekke|se|høre|spørre|sjå|høyre)|check|eventuelt|evt|senere|seinere|later|hvem|kven|who|hvorfor|kvifor|why|eller|or|enten|(?:kan|tør) ikke (?:love|lova|garantere|promise|si)|si nei|say no|vet ikke|veit ikke|stopp?|vent|mottatt|motteke|lest|received|notert|etter (?!\\d|kl)\\p{L}+|(?:han|hun|ho|mannen|kona|sønnen|dattera|naboen|broren|søstera)(?: min| mi)? (?:kommer|kan|stiller)',
);
const cannot = words(
  `(?:${clauseStart})(?:(?:kan|får|rekker|rekk|vil|will|orker|klarer|klarar|kommer|har|passer|passar|går|do|er) ${between}ikke|ikke (?:i dag|i kveld|nå i dag|today|mulig|aktuelt|available|able|i stand|denne gangen?|this time)|umulig|umogleg|impossible|unable|forhindret|forhindra|har ingen mulighet)`,
);
const has = words(
  '(?:har|er|do) (?:\\p{L}+ )?ikke(?! (?:noe |noen )?(?:mulig|mogleg|anledning|høve|tid|tilgjengelig|available|hjemme|heime|i stand|have time))',
);
const comesPhrase = new RegExp(
  `(?:${clauseStart})(?:vil |will |skal |am )?(?:kan(?: jeg)?(?: (?:gjerne|godt|fint))?(?: (?:kommer|stille|stiller|bidra|hjelpe|hjelpa|møte|være med|vere med|help|do it|make it))?|kommer(?: jeg)?|stiller|(?:er |står )?klar|er med|blir med|er på vei|på vei|on my way|omw)(?! (?:\\p{L}+ ){0,2}ikke)(?= ?(?:$|[,.]| (?:om|kl|at|så|straks|nå|no|snart|med|gjerne|og|i dag|i kveld|til|hvis|ved|innen|ca|rundt|dit|bort|opp|ned|ut|\\d|fort|asap|likevel|alene|aleine|åleine|right|soon|now|today|selvsagt|absolutt|det|fra|etter|men|fram)))`,
  'u',
);
const opensWeakly = /^(?:dessverre|diverre|unfortunately)(?![\p{L}])/u;

interface Heard {
  said: string;
  sent: Sent;
  yes: boolean;
  no: boolean;
  comes: boolean;
  isBlocked: boolean;
  ifShort: boolean;
  isDoubtful: boolean;
  from: Date | 'doubt' | undefined;
  minutes: number | 'doubt' | undefined;
}

function hear(said: string, sent: Sent): Heard {
  const rest = said.replace(ifShortPhrase, ' ');
  return {
    said,
    sent,
    yes: /^ja(?![\p{L}])/u.test(said),
    no: /^nei(?![\p{L}])/u.test(said) || opensWeakly.test(said) || (cannot.test(said) && !has.test(said)),
    comes: comesPhrase.test(rest),
    isBlocked: blockedSelf.test(said) || blockedRoad.test(said),
    ifShort: rest !== said,
    isDoubtful:
      doubtful.test(rest) ||
      /[?]/.test(said.replace(/(?:^ja|[,.]) (?:hvor|når|hva|hvem|kor|kva|where|when|what) [^,.?]*\?/u, '')),
    from: availableFrom(said, sent),
    minutes: minutesUntil(said),
  };
}

type Reading = (heard: Heard) => ReadReply | undefined;

const softened = words('hvis|eller|or|unless|med mindre|men|kan(?! ikke)|kanskje');

const doubt: Reading = ({ said, isDoubtful, no, from, minutes }) => {
  if (from === 'doubt' || minutes === 'doubt') return UNREAD;
  if (!isDoubtful) return undefined;
  const plainNo = no && said.startsWith('nei ') && !softened.test(said) && !said.includes('?');
  return plainNo ? undefined : UNREAD;
};

const but = words('men');
const notBefore = words('ikke (?:\\p{L}+ ){0,3}før om');

const fromLater: Reading = ({ said, no, from, minutes, sent, ifShort }) => {
  if (ifShort) return undefined;
  if (from instanceof Date) return { answer: 'available_from', availableFrom: from };
  const later = (no && but.test(said)) || notBefore.test(said);
  if (!later || typeof minutes !== 'number') return undefined;
  return { answer: 'available_from', availableFrom: new Date(sent.sentAt.getTime() + minutes * 60_000) };
};

const blocked: Reading = ({ said, isBlocked, yes, comes }) => {
  if (!isBlocked) return undefined;
  return (yes || comes) && !blockedSelf.test(said) ? UNREAD : { answer: 'cannot_get_there' };
};

const notEvenIfShort = words('ikke (?:ved|hvis|i reserve|reserve)');

const onlyIfShort: Reading = ({ said, ifShort, no, from, minutes }) => {
  if (!ifShort) return undefined;
  if ((no && !ifShortOnly.test(said)) || notEvenIfShort.test(said)) return UNREAD;
  return {
    answer: 'if_short',
    ...(typeof minutes === 'number' && { minutes }),
    ...(from instanceof Date && { availableFrom: from }),
  };
};

const turnsAround = words(
  'men (?:\\p{L}+ ){0,3}?(?:kan|kommer|stiller|i kveld|i morgen)|ikke (?:fra|etter|\\p{L}* ?før)|(?:kan|kommer) (?:i morgen|etter)|går (?:bra|fint|greit)|ja|jo|kan(?! (?:\\p{L}+ ){0,2}ikke)|jeg kommer(?! (?:\\p{L}+ )?ikke)',
);

const declines: Reading = ({ said, no, yes, comes }) => {
  if (!no) return undefined;
  return yes || comes || turnsAround.test(said) ? UNREAD : { answer: 'no' };
};

/** "Kommer, men har ikke bil" is still a yes. */
const lacksSomething = words('(?:men|og|,) (?:jeg )?har ikke');
const negation = words('nei|nope|ikke|ingen|aldri');
const unclearTime = words(
  '(?:fra|etter|før|kl) (?:kl )?\\d+|(?:kan|ja|men|først) (?:bare |berre )?(?:fra|etter|før)(?! (?:nå|no|her))|kommer \\d{1,2}$',
);

function isUnclearYes({ said, minutes }: Heard): boolean {
  const contradicts = said === 'ja no' || negation.test(said.replace(lacksSomething, ' '));
  const when = namesOtherDay(said) || (minutes === undefined && unclearTime.test(said));
  return contradicts || when || said.length > LONGEST_YES;
}

const comesNow: Reading = (heard) => {
  const { said, yes, comes, minutes } = heard;
  if (!yes && !comes && !isArrival(said)) return undefined;
  if (isUnclearYes(heard)) return UNREAD;
  return { answer: 'coming', ...(typeof minutes === 'number' && { minutes }) };
};

const isArrival = (said: string): boolean =>
  /^(?:om |ca |cirka |rundt )*\d{1,3}(?:[.,]\d)? (?:min|time|t|h|hour)\p{L}*$|^om \d{1,3}$/u.test(said);

/** The first that has an opinion decides. */
const readings: readonly Reading[] = [doubt, fromLater, blocked, onlyIfShort, declines, comesNow];

/** What somebody means by a text message, read leniently; a no is never read as a yes. */
export function readReply(text: string, sent: Sent): ReadReply {
  const own = ownWords(text.slice(0, LONGEST_READ));
  if (/^[\s.!"'«»]*stopp?[\s.!"'«»]*$/i.test(own)) return { stop: true };
  const said = plainWords(own);
  if (!said) return UNREAD;
  const heard = hear(said, sent);
  for (const reading of readings) {
    const read = reading(heard);
    if (read) return read;
  }
  return UNREAD;
}
