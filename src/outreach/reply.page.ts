import type { Language } from '../contract/manner.js';
import { html, Html } from './html.rules.js';
import { answerForm, answerIcons, messageForm } from './reply-form.page.js';
import { replyPageCss } from './reply-page.css.js';
import { replyPageTexts } from './reply-page.texts.js';
import type { AnswerGiven, QuestionPage, ReplyPage, RequestPage, UnknownPage } from './reply-page.view.js';
import { exerciseMark, sayMunicipality, sayNeed, sayPayer } from './catalogue.texts.js';
import { sayPeriod, sayTime } from './time.rules.js';

const LONGEST_SHOWN = 300;

const languageNames: readonly (readonly [Language, string])[] = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'English'],
];

function languageLinks(current: Language): Html {
  const link = ([language, name]: readonly [Language, string]) =>
    language === current
      ? html`<strong lang="${language}" aria-current="true">${name}</strong>`
      : html`<a href="?lang=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
  return html`<nav aria-label="${replyPageTexts[current].languages}">${languageNames.map(link)}</nav>`;
}

const fact = (name: string, value: string | undefined): Html | undefined =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : undefined;

/** A given answer in words: "Jeg kommer om 20 minutter (i dag 18.30)". */
function sayAnswer({ answer, minutes, availableFrom, at }: AnswerGiven, { language, now }: QuestionPage): string {
  const texts = replyPageTexts[language];
  if (answer === 'coming' && minutes !== undefined) {
    const there = new Date(at.getTime() + minutes * 60_000);
    return texts.comingIn(texts.minutes(minutes), sayTime(there, now, language));
  }
  if (answer === 'available_from' && availableFrom) return texts.fromTime(sayTime(availableFrom, now, language));
  return texts.buttons[answer];
}

/** The whole of a long message stands in the field below, for as long as there is one. */
const shown = (text: string, { closed }: QuestionPage): string =>
  closed || text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)} …`;

function answeredBox(page: QuestionPage, answered: AnswerGiven): Html {
  const texts = replyPageTexts[page.language];
  return html`<section class="box done" role="status">
    <h2>${texts.youAnswered}</h2>
    <p class="answer">${answerIcons[answered.answer]}${sayAnswer(answered, page)}</p>
    ${answered.text && html`<p class="said"><b>${texts.yourText}</b> ${shown(answered.text, page)}</p>`}
    <p>${texts.thanks} ${!page.closed && texts.mayChange}</p>
  </section>`;
}

function errorBox({ errors = [], language }: QuestionPage): Html | undefined {
  if (errors.length === 0) return undefined;
  return html`<section class="box wrong" role="alert">
    <h2>${replyPageTexts[language].errorHeading}</h2>
    <ul>
      ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>
  </section>`;
}

function closedBox({ language, answered }: QuestionPage): Html {
  const texts = replyPageTexts[language];
  return html`<section class="box">
    <h2>${texts.closedHeading}</h2>
    <p>${answered ? texts.closedBody : texts.closedUnanswered}</p>
  </section>`;
}

function openForms(page: QuestionPage): Html {
  const texts = replyPageTexts[page.language];
  const noIsFine = html`<p class="fine">${texts.noIsFine}</p>`;
  if (!page.answered)
    return html`${noIsFine}
      <h2>${texts.answerHeading}</h2>
      ${answerForm(page)}`;
  return html`<details class="more" ${page.errors?.length && 'open'}>
      <summary>${texts.change}</summary>
      ${noIsFine}${answerForm(page)}
    </details>
    <details class="more">
      <summary>${texts.textSummary}</summary>
      ${messageForm(page, page.answered)}
    </details>`;
}

function questionBody(page: QuestionPage): Html {
  const { language, now, answered } = page;
  const texts = replyPageTexts[language];
  return html`<main>
      <p class="asks">${texts.asks(page.firstName ?? '', page.groupName)}</p>
      <h1>${page.question}</h1>
      <dl>${fact(texts.place, page.place)}${fact(texts.time, sayPeriod(page, now, language))}</dl>
      ${errorBox(page)}${answered && answeredBox(page, answered)} ${page.closed && closedBox(page)}
      ${!page.closed && openForms(page)}
    </main>
    <footer>
      ${!page.closed && html`<p>${texts.who(page.groupName)}</p>`}
      <p>${page.contactLine}</p>
    </footer>`;
}

function requestBody(page: RequestPage): Html {
  const { language, now } = page;
  const texts = replyPageTexts[language];
  const answer = html`<p class="fine">${texts.noIsFine}</p>
    <p><a class="button" href="${page.signInHref}">${texts.signIn}</a></p>
    <p>${texts.signInWhy}</p>`;
  return html`<main>
      <p class="asks">${texts.asksGroup(sayMunicipality(page.municipality, language), page.groupName)}:</p>
      <h1>${page.incident}</h1>
      <dl>${fact(texts.place, page.place)}</dl>
      <p>${page.agency && texts.agency(page.agency)}</p>
      <h2>${texts.needs}</h2>
      <ul>
        ${page.needs.map((need) => html`<li>${sayNeed(need, now, language)}</li>`)}
      </ul>
      ${page.message && html`<p class="said"><b>${texts.message}:</b> ${page.message}</p>`}
      <p>${sayPayer(page.payer, language)}</p>
      ${page.closed ? html`<p class="box">${texts.requestClosed}</p>` : answer}
    </main>
    <footer><p>${page.contactLine}</p></footer>`;
}

function unknownBody({ language }: UnknownPage): Html {
  const texts = replyPageTexts[language];
  return html`<main>
    <h1>${texts.unknownHeading}</h1>
    <p>${texts.unknownBody}</p>
    <p>${texts.unknownHelp}</p>
  </main>`;
}

function bodyOf(page: ReplyPage): Html {
  if (page.kind === 'question') return questionBody(page);
  return page.kind === 'request' ? requestBody(page) : unknownBody(page);
}

function titleOf(page: ReplyPage): string {
  const texts = replyPageTexts[page.language];
  if (page.kind === 'unknown') return texts.unknownHeading;
  const mark = page.exercise ? `${exerciseMark(page.language)}: ` : '';
  if (page.kind === 'request') return `${mark}${page.incident} - ${page.groupName}`;
  return `${page.errors?.length ? `${texts.errorTitle}: ` : ''}${mark}${page.question.slice(0, 80)} - ${page.groupName}`;
}

function exerciseBanner(page: ReplyPage): Html | undefined {
  if (page.kind === 'unknown' || !page.exercise) return undefined;
  return html`<div class="exercise">
    <strong>${exerciseMark(page.language)}</strong>${replyPageTexts[page.language].exercise}
  </div>`;
}

const style = new Html(`<style>${replyPageCss}</style>`);

/** The whole page behind a reply link: no script, nothing fetched, and nothing changed by reading it. */
export function renderReplyPage(page: ReplyPage): string {
  const { markup } = html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${titleOf(page)}</title>
        ${style}
      </head>
      <body>
        <header>${exerciseBanner(page)}${languageLinks(page.language)}</header>
        ${bodyOf(page)}
      </body>
    </html>`;
  return markup;
}
