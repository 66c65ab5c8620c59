import type { Content } from 'pdfmake/interfaces.js';
import type { Language } from '../contract/manner.js';
import type { StatutoryRecord } from '../contract/statutory.js';
import { exerciseMark } from '../outreach/catalogue.texts.js';
import type { PdfDocument } from '../platform/pdf.js';
import { headed, rowsUnder } from '../platform/pdf.parts.js';
import { monthsFor } from './statutory.rules.js';
import { recordTexts, type RecordTexts } from './statutory.texts.js';

/** A date as it stands on paper in the language. */
function onPaper(date: string | null, language: Language): string {
  if (date === null) return '–';
  const [year, month, day] = date.split('-');
  if (language !== 'en') return `${day}.${month}.${year}`;
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(date));
}

function tableOf(widths: (string | number)[], heads: string[], rows: string[][], texts: RecordTexts): Content {
  return rows.length === 0 ? { text: texts.none } : rowsUnder(heads, rows, widths);
}

const under = (heading: string, content: Content) => headed(heading, [content]);

/** A municipality's own record, to be printed for the county governor. */
export function statutoryDocument(record: StatutoryRecord, language: Language): PdfDocument {
  const texts = recordTexts[language];
  const title = texts.title(record.municipalityName);
  const { headings } = texts;
  return {
    title,
    language,
    content: [
      { text: title, style: 'title', headlineLevel: 1 },
      { text: texts.own, margin: [0, 0, 0, 6] },
      { text: texts.asOf(onPaper(record.today, language)), style: 'quiet' },
      ...under(headings.duties, duties(record, texts, language)),
      ...under(headings.evaluations, evaluations(record, texts, language)),
      ...under(headings.contacts, contacts(record, texts, language)),
      ...under(headings.followUps, followUps(record, texts, language)),
      ...under(headings.agreements, agreements(record, texts, language)),
      ...under(
        headings.neverInvited,
        record.neverInvited.length === 0 ? { text: texts.none } : { ul: record.neverInvited.map(({ name }) => name) },
      ),
      ...under(headings.entries, entries(record, texts, language)),
    ],
    foot: title,
  };
}

const standing = (isOverdue: boolean, texts: RecordTexts) => (isOverdue ? texts.state.overdue : texts.open);

/** Whose it was, where that was a municipality that has been taken over. */
const from = (text: string, former: string | null) => (former === null ? text : `${text} (${former})`);

type Part = (record: StatutoryRecord, texts: RecordTexts, language: Language) => Content;

/** What was an exercise is never read as having happened. */
const marked = (title: string, isExercise: boolean, language: Language) =>
  isExercise ? `${exerciseMark(language)}: ${title}` : title;

const duties: Part = ({ duties: all, intervals }, texts, language) => {
  const { what, last, due, interval, state } = texts.columns;
  const rows = all.map(({ duty, lastOn, lastBy, dueOn, state: now, responsible, formerMunicipality }) => [
    [texts.duty[duty], responsible && texts.responsible(responsible)].filter(Boolean).join('\n'),
    [onPaper(lastOn, language), lastBy, formerMunicipality].filter(Boolean).join('\n'),
    texts.months(monthsFor(duty, intervals)),
    onPaper(dueOn, language),
    texts.state[now],
  ]);
  return tableOf(['*', 100, 70, 65, 90], [what, last, interval, due, state], rows, texts);
};

const evaluations: Part = ({ evaluations: all }, texts, language) => {
  const { what, date, evaluated } = texts.columns;
  const rows = all.map(({ title, on, isExercise, evaluatedOn, dueOn, state, formerMunicipality }) => [
    from(marked(title, isExercise, language), formerMunicipality),
    onPaper(on, language),
    evaluatedOn === null
      ? [texts.notEvaluated, dueOn && texts.evaluateBy(onPaper(dueOn, language), state === 'overdue')]
          .filter(Boolean)
          .join(', ')
      : onPaper(evaluatedOn, language),
  ]);
  return tableOf(['*', 80, 100], [what, date, evaluated], rows, texts);
};

const contacts: Part = ({ contacts: all }, texts, language) => {
  const { what, date, contact, inTime } = texts.columns;
  const rows = all.map(({ title, on, firstMinutes, groups, agreed, inTime: soon, formerMunicipality }) => [
    from(title, formerMunicipality),
    onPaper(on, language),
    texts.after(firstMinutes, groups),
    texts.inTime(soon, agreed),
  ]);
  return tableOf(['*', 65, 120, 90], [what, date, contact, inTime], rows, texts);
};

const followUps: Part = ({ followUps: all }, texts, language) => {
  const { what, who, due, state } = texts.columns;
  const rows = all.map(({ text, evidence, ownerName, dueOn, doneOn, isOverdue }) => [
    [text, evidence].filter(Boolean).join('\n'),
    ownerName,
    onPaper(dueOn, language),
    doneOn === null ? standing(isOverdue, texts) : texts.done(onPaper(doneOn, language)),
  ]);
  return tableOf(['*', 100, 65, 90], [what, who, due, state], rows, texts);
};

const agreements: Part = ({ agreements: all }, texts, language) => {
  const { what, last, due, state } = texts.columns;
  const rows = all.map(({ title, groupName, reviewedOn, reviewedBy, reviewOn, state: now }) => [
    [groupName, title].join('\n'),
    reviewedOn === null ? '–' : [onPaper(reviewedOn, language), reviewedBy].join('\n'),
    onPaper(reviewOn, language),
    texts.state[now],
  ]);
  return tableOf(['*', 100, 65, 90], [what, last, due, state], rows, texts);
};

const entries: Part = ({ entries: all }, texts, language) => {
  const { date, what, who, note } = texts.columns;
  const rows = all.map(
    ({ on, duty, doneBy, recordedBy, note: said, incidentTitle, isExercise, formerMunicipality }) => [
      onPaper(on, language),
      [from(texts.duty[duty], formerMunicipality), incidentTitle && marked(incidentTitle, isExercise, language)]
        .filter(Boolean)
        .join('\n'),
      doneBy ?? recordedBy ?? '–',
      said ?? '',
    ],
  );
  return tableOf([60, 140, 100, '*'], [date, what, who, note], rows, texts);
};
