import type { Content } from 'pdfmake/interfaces.js';
import { CostedActivity, Side, type Agreement, type AgreementReview } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';
import type { PremisesRow } from '../groups/premises.view.js';
import type { PdfDocument } from '../platform/pdf.js';
import { headed, rowsUnder } from '../platform/pdf.parts.js';
import { dated } from './agreement-document.dates.js';
import type { DocumentTexts as Words } from './agreement-document.shape.js';
import { housingOf } from './agreement-document.premises.js';
import { en } from './agreement-document.texts.en.js';
import { nb } from './agreement-document.texts.nb.js';
import { nn } from './agreement-document.texts.nn.js';

const documentTexts: Readonly<Record<Language, Words>> = { nb, nn, en };

type Found = { readonly agreement: Agreement; readonly premises: readonly PremisesRow[] };

/** The agreement as it is printed and filed: the terms, whom to contact today, and who signed which text. */
export function documentOf({ agreement, premises }: Found, language: Language): PdfDocument {
  const words = documentTexts[language];
  const { title, edition, municipalityName, groupName } = agreement;
  const content = [
    { text: title, style: 'title', headlineLevel: 1 },
    { text: `${words.version} ${edition}. ${words.state[agreement.state]}.`, style: 'quiet' },
    ...part(words.parties, `${words.side.municipality}: ${municipalityName}\n${words.side.group}: ${groupName}`),
    ...part(words.holds, validity(agreement, words)),
    ...part(words.purpose, agreement.expectations),
    ...part(words.municipalityDoes, agreement.municipalityDoes),
    ...part(words.groupDoes, agreement.groupDoes),
    ...part(words.contactDuty, duty(agreement, words)),
    ...offer(agreement, words),
    ...cost(agreement, words),
    ...part(words.premises, premises.map((one) => housingOf(one, words)).join('\n')),
    ...part(words.insurance, agreement.insuranceNote),
    ...contacts(agreement, words),
    ...signatures(agreement, words),
    ...part(words.reviews, agreement.reviews.map((one) => gone(one, words)).join('\n')),
  ];
  return { title, language, content, foot: `${words.foot}, ${words.version.toLowerCase()} ${edition}` };
}

function part(heading: string, text: string | null): Content[] {
  return text ? headed(heading, [{ text }]) : [];
}

function table(heading: string, head: string[], rows: string[][], widths: ('*' | 'auto')[]): Content[] {
  return rows.length === 0 ? [] : headed(heading, [rowsUnder(head, rows, widths)]);
}

function validity({ validFrom, validTo, reviewOn }: Agreement, words: Words): string {
  const until = validTo ? `${words.to} ${dated(validTo, words)}` : words.open;
  const review = reviewOn ? `\n${words.review} ${dated(reviewOn, words)}.` : '';
  return `${words.from} ${dated(validFrom, words)} ${until}.${review}`;
}

function duty({ dutyMinutes, contactMinutes }: Agreement, words: Words): string {
  const within = dutyMinutes === null ? [] : [`${words.within}: ${dutyMinutes}`];
  return [...within, `${words.patience}: ${contactMinutes}`].join('\n');
}

function offer({ offer: lines }: Agreement, words: Words): Content[] {
  const rows = lines.map(({ capability, quantity, expectedHours }) => [
    words.named[capability] ?? capability.replaceAll('_', ' '),
    `${quantity} ${words.unit[capability] ?? ''}`.trim(),
    expectedHours === undefined ? '' : `${expectedHours} ${words.hours}`,
  ]);
  const listed = table(words.offer, [words.capability, words.quantity, words.expected], rows, ['*', 'auto', 'auto']);
  return listed.length === 0 ? [] : [...listed, { text: words.expectedNote, style: 'quiet', margin: [0, 4, 0, 0] }];
}

function cost({ costRule }: Agreement, words: Words): Content[] {
  const rows = CostedActivity.options.map((activity) => [
    words.activities[activity],
    words.payers[costRule[activity] ?? 'as_agreed'],
  ]);
  const note: Content[] = costRule.note ? [{ text: costRule.note, margin: [0, 4, 0, 0] }] : [];
  return [...table(words.cost, [words.activity, words.payer], rows, ['*', 'auto']), ...note];
}

type Named = { validFrom?: string; validTo?: string };

function lasting({ validFrom, validTo }: Named, words: Words): string[] {
  return [
    ...(validFrom ? [`${words.from} ${dated(validFrom, words)}`] : []),
    ...(validTo ? [`${words.to} ${dated(validTo, words)}`] : []),
  ];
}

function contacts(agreement: Agreement, words: Words): Content[] {
  const ofGroup = agreement.contacts.map((contact, rank) => {
    const minutes = `${contact.minutes ?? agreement.contactMinutes} ${words.minutes}`;
    const title = contact.title ? [contact.title] : [];
    const reached = [contact.phone, contact.email].filter((one) => one !== undefined);
    return `${rank + 1}. ${[contact.name, ...title, ...reached, minutes, ...lasting(contact, words)].join(', ')}`;
  });
  const ofMunicipality = agreement.municipalContacts.map((contact) => {
    const { name, title, phone, email, deputy } = contact;
    const said = [name, title, deputy ? words.deputy : undefined, phone, email].filter(Boolean);
    return [...said, ...lasting(contact, words)].join(', ');
  });
  return [
    ...part(`${words.contacts}: ${words.side.group.toLowerCase()}`, ofGroup.join('\n')),
    ...part(`${words.contacts}: ${words.side.municipality.toLowerCase()}`, ofMunicipality.join('\n')),
    { text: words.contactsNote, style: 'quiet', margin: [0, 4, 0, 0] },
  ];
}

function gone({ on, side, name, nextOn }: AgreementReview, words: Words): string {
  const next = `${words.nextReview} ${dated(nextOn, words)}`;
  return [dated(on, words), `${words.side[side]}: ${name}`, next].join(', ');
}

function signatures(agreement: Agreement, words: Words): Content[] {
  const at = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' });
  const lines = Side.options.map((side) => {
    const signed = agreement.signatures.find((signature) => signature.side === side);
    return `${words.side[side]}: ${signed ? `${signed.name}, ${at.format(new Date(signed.at))}` : words.unsigned}`;
  });
  const { inheritedFrom } = agreement;
  // What another municipality signed stays what it signed, though whose it is has become another's.
  const signed = inheritedFrom === null ? undefined : agreement.signatures[0];
  const inherited: Content[] = inheritedFrom === null ? [] : [{ text: words.inherited(inheritedFrom) }];
  return [
    ...part(words.signatures, lines.join('\n')),
    ...inherited,
    {
      text: `${words.text}: ${signed?.termsHash ?? agreement.termsHash}`,
      style: 'quiet',
      fontSize: 8,
      margin: [0, 4, 0, 0],
    },
  ];
}
