import { createHash } from 'node:crypto';
import type { Language } from '../contract/manner.js';
import { replyPageStyleHash } from './reply-page.css.js';
import { renderReplyPage } from './reply.page.js';
import type { QuestionPage, ReplyPage, RequestPage } from './reply-page.view.js';

const now = new Date('2025-11-22T14:05:00Z');
const languages: readonly Language[] = ['nb', 'nn', 'en'];

const question: QuestionPage = {
  kind: 'question',
  language: 'nb',
  now,
  exercise: false,
  groupName: 'Lier OBG',
  firstName: 'Kari',
  question: 'Kan du hjelpe til med mat i Lierhallen?',
  place: 'Lierhallen',
  from: new Date('2025-11-22T17:00:00Z'),
  closed: false,
  contactLine: 'Spørsmål? Ring 900 00 123.',
  formNonce: 'a-nonce',
};
const answered = { answer: 'coming', minutes: 20, at: now, text: 'Tar med\nkaffe' } as const;
const request: RequestPage = {
  kind: 'request',
  language: 'nb',
  now,
  exercise: false,
  municipality: 'Lier',
  groupName: 'Lier OBG',
  incident: 'Flom i Lierelva',
  needs: [{ capability: 'food', quantity: 110, from: new Date('2025-11-22T17:00:00Z') }],
  payer: 'municipality',
  closed: false,
  signInHref: '/sign-in?next=%2Frequests%2F1',
};

const long = { question: 'Kan du? <&>'.repeat(36).slice(0, 400), place: '"Hallen"'.repeat(20), exercise: true };
const errors = (['answer', 'minutes', 'availableFrom', 'text'] as const).map((field) => ({
  field,
  message: `Se på ${field}.`,
}));
const longText = 'Kjære dere på øya, '.repeat(90).slice(0, 1600);
const longAnswer = { ...answered, text: longText };
const filled = { minutes: '20', availableFrom: '18:30', text: "<&>'".repeat(400) };
const inEvery: Readonly<Record<string, ReplyPage>> = {
  'an open question': question,
  'an exercise': { ...question, exercise: true },
  'a given answer': { ...question, answered },
  'a closed question': { ...question, closed: true },
  'a closed question with an answer': { ...question, closed: true, answered },
  'a form with errors': { ...question, errors },
  'the longest question': { ...question, ...long, groupName: 'Å'.repeat(120), answered: longAnswer, errors },
  'a request': request,
  'a closed request': { ...request, exercise: true, closed: true },
  'a link that leads nowhere': { kind: 'unknown', language: 'nb', now },
};
const pages = Object.entries(inEvery).flatMap(([name, page]) =>
  languages.map((language) => [name, language, renderReplyPage({ ...page, language })] as const),
);

describe('the reply page', () => {
  it.each(pages)('of %s in %s is small, whole and asks for nothing from elsewhere', (_, language, page) => {
    expect(Buffer.byteLength(page)).toBeLessThan(15_000);
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('<meta name="robots" content="noindex, nofollow" />');
    expect(page).toContain('<meta name="referrer" content="no-referrer" />');
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:|\/\/|@import|url\(|<link|<img|<iframe/i);
    expect(page).not.toMatch(/undefined|null|\[object|NaN|Invalid/);
  });

  it.each(pages)('of %s in %s has no form that a fetch could send, and a name for every field', (_, __, page) => {
    const forms = page.match(/<form[^>]*>/g) ?? [];
    expect(forms.filter((form) => !/method="post"/.test(form) || /action=/.test(form))).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fields = page.match(/<(?:input|textarea)[^>]*>/g) ?? [];
    const nameless = fields.filter((field) => {
      const id = /\sid="([^"]+)"/.exec(field)?.[1];
      return !/type="hidden"|aria-label="[^"]/.test(field) && !page.includes(`<label for="${id}">`);
    });
    expect(nameless).toEqual([]);
    for (const [, target] of page.matchAll(/href="#([^"]+)"|aria-describedby="([^"]+)"/g))
      if (target) expect(ids).toContain(target);
  });

  it.each(pages)('of %s in %s links to the other languages', (_, language, page) => {
    for (const other of languages) expect(page.includes(`href="?lang=${other}"`)).toBe(other !== language);
    expect(page).toMatch(new RegExp(`<strong lang="${language}" aria-current="true">`));
  });

  it('offers the five answers, none of them chosen beforehand, and none that Enter could give', () => {
    const page = renderReplyPage(question);
    const offered = [...page.matchAll(/<button name="answer" value="(\w+)">/g)].map(([, value]) => value);
    expect(offered).toEqual(['coming', 'no', 'available_from', 'if_short', 'cannot_get_there']);
    expect(page).not.toMatch(/\schecked|\sselected|autofocus/);
    expect(/<form[^>]*>\s*(<[^>]*>)/.exec(page)?.[1]).toBe('<button class="none" tabindex="-1" aria-hidden="true">');
    expect(page).toContain('<input type="hidden" name="nonce" value="a-nonce" />');
    expect(page).toContain('Det er alltid lov å svare nei.');
  });

  it.each([
    [answered, 'Jeg kommer om 20 minutter (i dag 15.25)'],
    [{ answer: 'coming', at: now }, 'Ja, jeg kommer'],
    [
      { answer: 'available_from', availableFrom: new Date('2025-11-23T07:00:00Z'), at: now },
      'Jeg kan fra i morgen 08.00',
    ],
    [{ answer: 'if_short', at: now }, 'Bare ved behov'],
    [{ answer: 'cannot_get_there', at: now }, 'Jeg kommer ikke fram'],
    [{ answer: 'no', at: now }, 'Nei, jeg kan ikke'],
  ] as const)('says what was answered: %j', (given, words) => {
    const page = renderReplyPage({ ...question, answered: given });
    expect(page).toContain('Du har svart:');
    expect(page).toMatch(new RegExp(`class="answer">\\s*<svg.*</svg\\s*>\\s*${words.replace(/[()]/g, '\\$&')}`, 's'));
    expect(page).toContain('Endre svaret');
  });

  it('sends the standing answer again with a message', () => {
    const availableFrom = new Date('2025-11-23T07:00:00Z');
    const page = renderReplyPage({ ...question, answered: { answer: 'available_from', availableFrom, at: now } });
    expect(page).toContain('<input type="hidden" name="answer" value="available_from" />');
    expect(page).toContain('<input type="hidden" name="availableFrom" value="2025-11-23T07:00:00.000Z" />');
  });

  it('takes no more answers once the question is closed', () => {
    for (const page of [
      { ...question, closed: true },
      { ...question, closed: true, answered },
    ])
      expect(renderReplyPage(page)).not.toMatch(/<form|<button|<input/);
  });

  it('says of an exercise that it is one, and of nothing else', () => {
    for (const [name, , page] of pages)
      expect([name, /ØVELSE/.test(page)]).toEqual([name, /exercise|longest|closed request/.test(name)]);
  });

  it('keeps what was written into a form with errors', () => {
    const page = renderReplyPage({ ...question, errors: errors.slice(2, 3), filled });
    expect(page).toContain('role="alert"');
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain('value="18:30"');
    expect(page).toMatch(/value="20"[^>]*\schecked/);
    expect(page).toContain('&lt;&amp;&gt;&#39;');
  });

  it('never lets a name become markup', () => {
    const nasty = `</style></title><script>alert(1)</script>"onload='x'&`;
    const view = {
      ...question,
      groupName: nasty,
      firstName: nasty,
      question: nasty,
      place: nasty,
      contactLine: nasty,
      formNonce: nasty,
    };
    for (const page of [
      renderReplyPage({ ...view, answered: { ...answered, text: nasty }, errors: [{ field: 'text', message: nasty }] }),
      renderReplyPage({
        ...request,
        incident: nasty,
        municipality: nasty,
        message: nasty,
        agency: nasty,
        signInHref: nasty,
      }),
    ]) {
      expect(page).not.toMatch(/<script|"onload/i);
      expect(page.match(/<\/style>/g)).toHaveLength(1);
    }
  });

  it('tells the leader what is asked, who pays and that no is fine', () => {
    const page = renderReplyPage(request);
    for (const words of [
      'Lier kommune spør Lier OBG',
      '110 porsjoner mat fra i dag 18.00',
      'Kommunen betaler',
      'lov å svare nei',
    ])
      expect(page).toContain(words);
    expect(page).toContain('href="/sign-in?next=%2Frequests%2F1"');
    expect(renderReplyPage({ ...request, payer: null })).toContain('utenfor avtale');
  });

  it('has a style that a policy can allow by its hash', () => {
    const style = /<style>(.*)<\/style>/s.exec(renderReplyPage(question))?.[1] ?? '';
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(replyPageStyleHash);
  });
});
