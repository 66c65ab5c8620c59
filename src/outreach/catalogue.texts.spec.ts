import type { Language } from '../contract/manner.js';
import type { MessageKind, Messages } from './message.facts.js';
import { readReply } from './reply.rules.js';
import { segmentsOf } from './segments.rules.js';
import { sayNeed, sayQuantity, write } from './catalogue.texts.js';

const now = new Date('2025-11-22T14:00:00Z');
const from = new Date('2025-11-22T17:00:00Z');
const to = new Date('2025-11-22T21:00:00Z');
const link = `https://beredt.example/r/${'aB3-_xyz'.repeat(3).slice(0, 22)}`;
const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** What is typically known; each text message of these fits in two parts. */
const typical: Messages = {
  request_to_leader: {
    municipality: 'Lier',
    group: 'Lier OBG',
    incident: 'Flom i Lierelva',
    place: 'Lierbyen',
    needs: [
      { capability: 'food', quantity: 110, from },
      { capability: 'shelter', unit: 'beds', quantity: 20, from },
    ],
    payer: 'municipality',
    link,
  },
  question_to_member: {
    group: 'Lier OBG',
    question: 'Kan du hjelpe til med mat i Lierhallen?',
    place: 'Lierhallen',
    from,
    to,
    link,
  },
  picked: { group: 'Lier OBG', place: 'Lierhallen', from, to, message: 'Ta med forkle', link },
  not_needed_now: { group: 'Lier OBG' },
  stood_down: { from: 'Lier OBG', message: 'Alle er trygt hjemme' },
  request_withdrawn: { municipality: 'Lier', incident: 'Flom i Lierelva' },
  incident_closed: { municipality: 'Lier', incident: 'Flom i Lierelva', message: 'Alle er trygt hjemme' },
  agreed: {
    municipality: 'Lier',
    group: 'Lier OBG',
    incident: 'Flom',
    lines: [{ capability: 'food', quantity: 110 }],
    link,
  },
  help: { link },
  stopped: {},
  sign_in_code: { code: '123456' },
  address_code: { code: '123456' },
  address_news: { news: 'removed' },
  exercise_news: {
    news: 'invited',
    municipality: 'Lier',
    group: 'Lier OBG',
    title: 'Flom i Lierelva',
    on: '2025-11-27',
    startsAt: '18:00',
    place: 'Lierhallen',
    address: `https://beredt.example/ovelse/${'0'.repeat(36)}`,
  },
  welcome: { group: 'Lier OBG', address: 'https://beredt.example/mine/tilgjengelighet' },
  reminder: {
    lines: { nb: ['Kurset går ut 3. mars.'], nn: ['Kurset går ut 3. mars.'], en: ['The course runs out on 3 March.'] },
    address: 'https://beredt.example/min-side',
  },
};
const kinds = Object.keys(typical) as MessageKind[];
const written = (kind: MessageKind, language: Language, exercise = false) =>
  write(kind, typical[kind], { language, exercise, now });
const all = languages.flatMap((language) => kinds.map((kind) => [kind, language] as const));

describe('the catalogue', () => {
  it.each(kinds)('says %s in English without a word of Norwegian', (kind) => {
    const { sms, email } = written(kind, 'en');
    expect([sms.text, email.subject, email.text].join(' ')).not.toMatch(/\b(har|ikke|tilbake|også|\w+sel(en)?)\b/i);
  });

  it.each(all)('writes %s in %s in at most two plain parts', (kind, language) => {
    for (const exercise of [false, true]) {
      const { text } = written(kind, language, exercise).sms;
      const { encoding, segments } = segmentsOf(text);
      expect({ text, encoding, isShort: segments <= 2 }).toEqual({ text, encoding: 'gsm7', isShort: true });
    }
  });

  it.each(all)('leaves no gap in %s in %s', (kind, language) => {
    const { sms, email } = written(kind, language);
    for (const text of [sms.text, email.subject, email.text]) {
      expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}|\.\.(?!\.)|: \.|^\s|\n{3}/);
      expect(text.length).toBeGreaterThan(10);
    }
  });

  it.each(all)('speaks no word of command in %s in %s', (kind, language) => {
    const { sms, email } = written(kind, language, true);
    const commands = /bestill|bestilt|ordre|pålegg|pålagt|utkommander|dispatch|assign|\border/i;
    expect([sms.text, email.subject, email.text].filter((text) => commands.test(text))).toEqual([]);
  });

  it.each(all)('marks an exercise first of all in %s in %s', (kind, language) => {
    const { sms, email } = written(kind, language, true);
    const real = written(kind, language, false);
    for (const text of [sms.text, email.subject, email.text]) expect(text).toMatch(/^ØVELSE/);
    for (const text of [real.sms.text, real.email.subject, real.email.text])
      expect(text).not.toMatch(/ØVELSE|EXERCISE/);
  });

  it('says with every question that no is always a possible answer', () => {
    const noIsFine = /Det er alltid lov å svare nei\.|You may always answer no\./;
    for (const kind of ['request_to_leader', 'question_to_member'] as const)
      for (const language of languages) {
        const { sms, email } = written(kind, language);
        expect(sms.text).toMatch(noIsFine);
        expect(email.text).toMatch(noIsFine);
      }
  });

  it.each(languages)('asks in %s only for answers that are understood', (language) => {
    const { text } = written('help', language).sms;
    const listed = /(?:Svar|Reply) (.*?), (?:eller svar|or answer)/.exec(text)?.[1] ?? '';
    const answers = listed
      .split(/, | eller | or /)
      .map((answer) => readReply(answer, { sentAt: now, timeZone: 'Europe/Oslo' }));
    expect(answers).toEqual([
      { answer: 'coming', minutes: 20 },
      { answer: 'no' },
      { answer: 'available_from', availableFrom: from },
      { answer: 'if_short' },
      { answer: 'cannot_get_there' },
    ]);
  });

  it('writes whole messages', () => {
    expect(written('request_to_leader', 'nb', true).sms.text).toBe(
      `ØVELSE: Lier kommune spør Lier OBG: Flom i Lierelva, Lierbyen. Trenger 110 porsjoner mat fra i dag 18.00, 20 senger fra i dag 18.00. Kommunen betaler, etter avtalen. Det er alltid lov å svare nei. Svar her: ${link}`,
    );
    expect(written('question_to_member', 'nn').sms.text).toBe(
      `Lier OBG spør: Kan du hjelpe til med mat i Lierhallen? Stad: Lierhallen. Tid: i dag 18.00-22.00. Det er alltid lov å svare nei. Svar JA 20 (kjem om 20 min), NEI, FRÅ 18, VED BEHOV eller KJEM IKKJE FRAM, eller svar her: ${link}`,
    );
    expect(written('not_needed_now', 'en', true).sms.text).toBe(
      'ØVELSE (EXERCISE): Lier OBG: Thank you, we do not need you now.',
    );
  });

  it('says that a request stands outside any agreement, and on whose behalf it is made', () => {
    const facts = { ...typical.request_to_leader, payer: null, agency: 'Drammensregionens brannvesen' };
    const { sms } = write('request_to_leader', facts, { language: 'nb', exercise: false, now });
    expect(sms.text).toContain('På vegne av Drammensregionens brannvesen. Trenger');
    expect(sms.text).toContain('Dette er utenfor avtale.');
  });

  it.each(all)('writes the same %s in %s out of stored facts', (kind, language) => {
    const stored = JSON.parse(JSON.stringify(typical[kind])) as Messages[typeof kind];
    const told = { language, exercise: false, now };
    expect(write(kind, stored, told)).toEqual(write(kind, typical[kind], told));
  });

  it('keeps Sami names as they are written', () => {
    const facts = { ...typical.not_needed_now, group: 'Kárášjoga „OBG“ – Karasjok' };
    const { text } = write('not_needed_now', facts, { language: 'nb', exercise: false, now }).sms;
    expect(text).toContain('Kárášjoga "OBG" - Karasjok');
    expect(segmentsOf(text).encoding).toBe('ucs2');
  });
});

describe('sayQuantity', () => {
  it.each([
    [{ capability: 'food', quantity: 1 }, '1 porsjon mat', '1 porsjon mat', '1 portion of food'],
    [{ capability: 'food', quantity: 110 }, '110 porsjoner mat', '110 porsjonar mat', '110 portions of food'],
    [{ capability: 'shelter', quantity: 20 }, '20 senger', '20 senger', '20 beds'],
    [{ capability: 'shelter', unit: 'seats', quantity: 1 }, '1 sitteplass', '1 sitjeplass', '1 seat'],
    [{ capability: 'care', unit: 'carers', quantity: 4 }, '4 omsorgspersoner', '4 omsorgspersonar', '4 carers'],
    [{ capability: 'care', unit: 'hours', quantity: 4 }, '4 hours omsorg', '4 hours omsorg', '4 hours care'],
    [{ capability: 'firewood_sacks', quantity: 2 }, '2 firewood sacks', '2 firewood sacks', '2 firewood sacks'],
    [{ capability: 'ved', unit: 'sekker', quantity: 9 }, '9 sekker ved', '9 sekker ved', '9 sekker ved'],
    [{ capability: 'constructor', quantity: 2 }, '2 constructor', '2 constructor', '2 constructor'],
  ])('says %j', (need, ...expected) => {
    expect(languages.map((language) => sayQuantity(need, language))).toEqual(expected);
  });

  it('says a whole line with when and where', () => {
    const need = { capability: 'food', quantity: 110, from, to, place: 'Lierhallen' };
    expect(sayNeed(need, now, 'nb')).toBe('110 porsjoner mat i dag 18.00-22.00 (Lierhallen)');
  });
});
