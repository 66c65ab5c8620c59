import type { MembershipRole } from '../../contract/groups.js';
import type { Language } from '../../contract/manner.js';
import { tidyRoles } from '../member.rules.js';

const roleWords: readonly (readonly [MembershipRole, RegExp])[] = [
  [
    'group_deputy',
    /^(nest|vara|ass\w*\.? ?)(leder|leiar|leader)$|^(vara|deputy|nestformann|stedfortreder|group deputy)$/,
  ],
  ['group_leader', /^(gruppe|obg|lags?|team|group)?[- ]?(leder|leiar|leader)( av gruppen?)?$/],
  [
    'storekeeper',
    /^(lager|utstyr|utstyrs|materiell?|depot)[- ]?(ansvarlig|ansvarleg|leder|leiar|forvalter|forvaltar|sjef)?$|^storekeeper$/,
  ],
  ['volunteer', /^(beredskaps)?(frivillige?|frivilleg|volunteer)$|^(medlem|member|deltaker|deltakar|aktiv)$/],
];
const capabilityWords: readonly (readonly [string, RegExp])[] = [
  ['shelter', /^(hus|husly|innkvartering|overnatting|losji|sengeplass|shelter)$/],
  ['food', /^(mat|matlaging|matgruppe[an]?|kjøkken|kokk|servering|bevertning|food|cooking)$/],
  ['care', /^(omsorg|omsorgsgruppe[an]?|care|medmenneske)$/],
];
const languageWords: readonly (readonly [Language, RegExp])[] = [
  ['nn', /^(nynorsk|nn|norsk ?\(?nynorsk\)?)$/],
  ['nb', /^(bokmål|nb|no|norsk|norwegian|norsk ?\(?bokmål\)?)$/],
  ['en', /^(engelsk|english|en)$/],
];

/** What words say about somebody in the group, and the words that say nothing known. */
export type WordReading = { roles: MembershipRole[]; capabilities: string[]; unknown: string[] };

/** What a word has in common with the key of a capability, however either of them writes its letters. */
export const keyOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

const known = <T>(words: readonly (readonly [T, RegExp])[], word: string): T | undefined =>
  words.find(([, form]) => form.test(word))?.[0];

const ownKey = (own: ReadonlySet<string>, word: string): string | undefined =>
  own.has(keyOf(word)) ? keyOf(word) : [...own].find((key) => keyOf(key) === keyOf(word));

/** Roles and capabilities in words, in any order and language; `own` are the capabilities that the group has named itself. */
export function readWords(text: string, own: ReadonlySet<string> = new Set()): WordReading {
  const reading: WordReading = { roles: [], capabilities: [], unknown: [] };
  const words = text.split(/[,;/+&|\n]|(?<!\p{L})(?:og|and)(?!\p{L})/u).map((word) => word.trim());
  for (const said of words.filter((word) => word !== '')) {
    const word = said.toLowerCase().replace(/[.:]$/, '');
    const role = known(roleWords, word);
    const capability = known(capabilityWords, word) ?? ownKey(own, word);
    if (role) reading.roles.push(role);
    else if (capability) reading.capabilities.push(capability);
    else reading.unknown.push(said);
  }
  return {
    roles: tidyRoles(reading.roles),
    capabilities: [...new Set(reading.capabilities)],
    unknown: reading.unknown,
  };
}

/** Whether a text is nothing but roles and capabilities. */
export function isAllWords(text: string): boolean {
  const { roles, capabilities, unknown } = readWords(text);
  return unknown.length === 0 && roles.length + capabilities.length > 0;
}

/** Whether a cell is ticked. */
export const isTicked = (text: string): boolean => /^(x|ja|j|yes|y|1|ok|true|sant|✓|✔|☑|v)$/iu.test(text);

/** The language that somebody is spoken to in. */
export const readLanguage = (text: string): Language | undefined => known(languageWords, text.trim().toLowerCase());

/** The postcode in a text, an address too; spreadsheets take the zero away that it began with. */
export function readPostcode(text: string): string | undefined {
  if (/^\d{2,3}$/.test(text)) return text.padStart(4, '0');
  return /(?<!\d)\d{4}(?!\d)(?!.*(?<!\d)\d{4}(?!\d))/s.exec(text)?.[0];
}
