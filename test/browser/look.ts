import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/contract/manner.js';
import { phone, wide } from './theatre.js';

type Finding = { id: string; nodes: { target: string[]; failureSummary?: string }[] };

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page that opens in this window from now on can be examined. */
export const examinable = async (context: BrowserContext) => context.addInitScript({ path: axe });

const examination = (runOnly: string[]) =>
  `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly })})`;

async function findings(page: Page, runOnly = rules): Promise<string[]> {
  const { violations } = await page.evaluate<{ violations: Finding[] }>(examination(runOnly));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

const locales = join(process.cwd(), 'web/src/locales/nb');
const sections = readdirSync(locales).flatMap((file) =>
  Object.keys(JSON.parse(readFileSync(join(locales, file), 'utf8')) as object),
);
const key = new RegExp(String.raw`(?<![\w/.@-])(?:${sections.join('|')})\.[a-z]\w*`, 'g');

/** What is read and what is read out, from the page's title to its smallest label. */
const words = `[document.title, document.body.innerText,
  ...[...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((e) =>
    ['aria-label', 'placeholder', 'title'].map((name) => e.getAttribute(name) ?? ''))].join('\\n')`;

/** What does not fit: whatever makes the page scroll sideways, and whatever hides a part of its own text, but for fields, which are written in. */
const cut = `(() => {
  const root = document.documentElement;
  const all = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && e.clientWidth > 1);
  const hiding = all.filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && !e.matches('input'));
  const sticking = root.scrollWidth > root.clientWidth
    ? all.filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !hiding.some((h) => h !== e && h.contains(e)))
    : [];
  return [
    ...hiding.filter((e) => !['auto', 'scroll'].includes(getComputedStyle(e).overflowX)),
    ...sticking.filter((e) => !sticking.some((inner) => inner !== e && e.contains(inner))),
  ].map((e) => e.outerHTML.slice(0, 120) + ' is ' + Math.max(e.scrollWidth, e.getBoundingClientRect().right) + ' wide');
})()`;

const sideways = async (page: Page, at: string) =>
  (await page.evaluate<string[]>(cut)).map((finding) => `${at}: ${finding}`);

const looks = {
  'wide and light': { viewport: wide, colorScheme: 'light' },
  'wide and dark': { viewport: wide, colorScheme: 'dark' },
  'narrow and dark': { viewport: phone, colorScheme: 'dark' },
  'narrow and light': { viewport: phone, colorScheme: 'light' },
} as const;

/** Bokmål is looked at in every way; of the others so much that each has been dark and light, wide and narrow. */
const looksIn: Readonly<Record<Language, readonly (keyof typeof looks)[]>> = {
  en: ['wide and light', 'narrow and dark'],
  nn: ['wide and dark', 'narrow and light'],
  nb: ['wide and light', 'wide and dark', 'narrow and dark', 'narrow and light'],
};

async function examine(page: Page, language: Language, inLooks = looksIn[language]): Promise<string[]> {
  const found: string[] = (await page.evaluate<string>(words)).match(key) ?? [];
  const seen = new Set<object>();
  for (const look of inLooks) {
    const { viewport, colorScheme } = looks[look];
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    // In the same window, other colours change nothing but the colours.
    const faults = await findings(page, seen.has(viewport) ? ['color-contrast'] : rules);
    found.push(...faults.map((one) => `${language}, ${look}: ${one}`));
    seen.add(viewport);
    if (viewport === phone) found.push(...(await sideways(page, `${language}, 360`)));
  }
  return found;
}

/** Shows the page in one language; how, differs from page to page. */
export type Speak = (page: Page, language: Language) => Promise<void>;

/** Chooses the language as anybody does, at the top of the page. */
export const chooseLanguage: Speak = async (page, language) => {
  await page.getByRole('banner').getByRole('combobox').selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor();
};

/** Everything that is wrong with a page as it stands, in each language, light and dark, wide and narrow, in small and large letters. */
export async function faultsOf(page: Page, speak: Speak = chooseLanguage): Promise<string[]> {
  const found: string[] = [];
  for (const language of ['en', 'nn', 'nb'] as const) {
    await speak(page, language);
    found.push(...(await examine(page, language)));
  }
  return [...found, ...(await faultsOfSize(page))];
}

const turns: readonly Language[] = ['nn', 'en', 'nb'];
let turn = 0;

/** The same in two ways only, for one screen of a journey in bokmål; the languages take turns over the screens. */
export async function faultsInPassing(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? phone;
  const language = turns[turn++ % turns.length]!;
  await chooseLanguage(page, language);
  const found = [
    ...(await examine(page, language, ['wide and light', 'narrow and dark'])),
    ...(await faultsOfSize(page)).map((one) => `${language}, ${one}`),
  ];
  await chooseLanguage(page, 'nb');
  await page.setViewportSize(size);
  return found;
}

async function faultsOfSize(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 568 });
  found.push(...(await sideways(page, '320')));
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  await page.setViewportSize(wide);
  found.push(...(await sideways(page, 'letters twice as large')));
  await page.setViewportSize(phone);
  found.push(...(await sideways(page, 'letters twice as large on a phone')));
  await page.evaluate(`document.documentElement.style.fontSize = ''`);
  await page.setViewportSize(wide);
  return found;
}

/** The same on a phone, the languages taking turns: light, narrower than most, and in letters twice as large. */
export async function faultsOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize(phone);
  const before = (await page.locator('html').getAttribute('lang')) as Language;
  const language = turns[turn++ % turns.length]!;
  await chooseLanguage(page, language);
  const found = await faultsOfPhone(page);
  await chooseLanguage(page, before);
  return found.map((one) => `${language}, ${one}`);
}

async function faultsOfPhone(page: Page): Promise<string[]> {
  const found: string[] = (await page.evaluate<string>(words)).match(key) ?? [];
  found.push(...(await findings(page)), ...(await sideways(page, '360')));
  await page.setViewportSize({ width: 320, height: 568 });
  found.push(...(await sideways(page, '320')));
  await page.setViewportSize(phone);
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  // Whoever writes in a field moves along in it.
  const large = await sideways(page, 'letters twice as large');
  found.push(...large.filter((one) => !one.includes('<input')));
  await page.evaluate(`document.documentElement.style.fontSize = ''`);
  return found;
}
