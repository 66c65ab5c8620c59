import type { MemberAnswer } from '../contract/callouts.js';
import { html, type Html } from './html.rules.js';
import { replyPageTexts } from './reply-page.texts.js';
import type { AnswerGiven, FieldError, QuestionPage } from './reply-page.view.js';

const icon = (path: Html): Html =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">${path}</svg>`;

/** A sign for each answer; it says nothing that the words beside it do not. */
export const answerIcons: Readonly<Record<MemberAnswer, Html>> = {
  coming: icon(html`<path d="M4 13l5 5L20 6" />`),
  available_from: icon(html`<circle cx="12" cy="12" r="9" /><path d="M12 6v6l4 3" />`),
  if_short: icon(html`<circle cx="12" cy="12" r="9" /><path d="M8 12h8M12 8v8" />`),
  cannot_get_there: icon(html`<path d="M3 8h18v7H3zM7 8l4 7M13 8l4 7M6 15v5M18 15v5" />`),
  no: icon(html`<path d="M6 6l12 12M18 6L6 18" />`),
};

const suggestedMinutes = [10, 20, 30, 45, 60, 90];

const errorsAt = (field: FieldError['field'], { errors = [] }: QuestionPage): Html[] =>
  errors.filter((error) => error.field === field).map(({ message }) => html`<p class="error">${message}</p>`);

function answerButton(answer: MemberAnswer, { language }: QuestionPage): Html {
  const { buttons, details } = replyPageTexts[language];
  const detail = answer === 'if_short' || answer === 'cannot_get_there' ? html`<small>${details[answer]}</small>` : '';
  return html`<button name="answer" value="${answer}">
    ${answerIcons[answer]}<span>${buttons[answer]} ${detail}</span>
  </button>`;
}

function minutesField(page: QuestionPage): Html {
  const texts = replyPageTexts[page.language];
  const chip = (minutes: number) =>
    html`<label
      ><input
        type="radio"
        name="minutes"
        value="${minutes}"
        aria-label="${texts.minutes(minutes)}"
        ${page.filled?.minutes === String(minutes) && 'checked'}
      /><span>${minutes} min</span></label
    >`;
  return html`<fieldset id="minutes" tabindex="-1">
    <legend>${texts.minutesLegend}</legend>
    ${errorsAt('minutes', page)}
    <div class="chips">${suggestedMinutes.map(chip)}</div>
  </fieldset>`;
}

function fromField(page: QuestionPage): Html {
  const texts = replyPageTexts[page.language];
  const errors = errorsAt('availableFrom', page);
  return html`<label for="availableFrom">${texts.fromLabel}</label>
    <div id="from-hint">
      ${errors}
      <p class="hint">${texts.fromHint}</p>
    </div>
    <input
      type="time"
      id="availableFrom"
      name="availableFrom"
      aria-describedby="from-hint"
      ${errors.length > 0 && html`aria-invalid="true"`}
      value="${page.filled?.availableFrom ?? ''}"
    />`;
}

function textField(page: QuestionPage, hint: string): Html {
  return html`<label for="text">${replyPageTexts[page.language].textLabel}</label>
    <div id="text-hint">
      ${errorsAt('text', page)}
      <p class="hint">${hint}</p>
    </div>
    <textarea id="text" name="text" rows="3" maxlength="1600" aria-describedby="text-hint">
${page.filled?.text ?? page.answered?.text ?? ''}</textarea>`;
}

const hidden = (name: string, value: string | number | undefined): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const nonceField = ({ formNonce }: QuestionPage) => formNonce && hidden('nonce', formNonce);

/** Enter in a field presses a form's first button: this one, that answers nothing, so that the form comes back and asks. */
const noDefaultAnswer = html`<button class="none" tabindex="-1" aria-hidden="true"></button>`;

/** The five answers, each one tap away; nothing is chosen beforehand. */
export function answerForm(page: QuestionPage): Html {
  const texts = replyPageTexts[page.language];
  const isOpen = page.errors?.some(({ field }) => field === 'text') || page.filled?.text;
  const text = html`<details ${isOpen && 'open'}>
    <summary>${texts.textSummary}</summary>
    ${textField(page, texts.textHint)}
  </details>`;
  return html`<form method="post" id="answer" tabindex="-1">
    ${noDefaultAnswer}${nonceField(page)} ${!page.answered && text}
    <div class="box">${minutesField(page)}${answerButton('coming', page)}</div>
    ${answerButton('no', page)}
    <div class="box">${fromField(page)}${answerButton('available_from', page)}</div>
    ${answerButton('if_short', page)}${answerButton('cannot_get_there', page)}
  </form>`;
}

/** Sends the answer that stands once more, with a few words. */
export function messageForm(page: QuestionPage, { answer, minutes, availableFrom }: AnswerGiven): Html {
  const texts = replyPageTexts[page.language];
  return html`<form method="post">
    ${nonceField(page)}${hidden('answer', answer)}${minutes !== undefined && hidden('minutes', minutes)}
    ${availableFrom && hidden('availableFrom', availableFrom.toISOString())} ${textField(page, '')}
    <button>${texts.sendText}</button>
  </form>`;
}
