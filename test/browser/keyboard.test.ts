import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { headed, says } from './desk.js';
import { onStage } from './theatre.js';

/** Where the focus is, and whether one can see it. */
const focus = `(() => {
  const at = document.activeElement;
  const rings = [at, at.parentElement, at.closest('label')].filter(Boolean).map((e) => getComputedStyle(e));
  const isSeen = rings.some((s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
  return { tag: at.tagName, isSeen, text: at.outerHTML.slice(0, 160) };
})()`;

/** The page's own `document`, for the one function that runs there. */
declare const document: { activeElement: unknown };
const isFocused = async (target: Locator) =>
  (await target.count()) > 0 && (await target.evaluate((element: unknown) => element === document.activeElement));

/** Tabs on until the focus is there; on the way it is always seen. The step from the last thing to the first goes by the body. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  let turns = 0;
  for (let steps = 0; steps < 120 && turns < 2; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<{ tag: string; isSeen: boolean; text: string }>(focus);
    if (at.tag === 'BODY') turns += 1;
    else if (!at.isSeen) throw new Error(`The focus cannot be seen at ${at.text}`);
    if (await isFocused(target)) return;
  }
  throw new Error(`The keyboard never came to ${String(target)}.`);
}

onStage('The duty officer, without a mouse', (theatre) => {
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByLabel(name);
  const presses = async (target: Locator, key = 'Enter') => {
    await target.waitFor({ state: 'attached' });
    await keepsFocus();
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const writes = async (target: Locator, text: string) => {
    await tabTo(page, target);
    await page.keyboard.type(text);
  };
  /** What had the focus may be gone; then something near it has it. */
  const keepsFocus = async () =>
    eventually(async () => expect(await page.evaluate(`document.activeElement.tagName`)).not.toBe('BODY'));
  const headingHasFocus = async (level: number, name: string) =>
    eventually(async () => expect(await isFocused(page.getByRole('heading', { level, name }))).toBe(true));

  it('skips to the content with the first key', async () => {
    page = await theatre.page('/', { who: await theatre.service.signIn('vakt@lier.demo') });
    await headed(page, 'Lier kommune');
    // Straight to the page, as by a bookmark: nothing has the focus yet.
    await page.reload();
    await headed(page, 'Lier kommune');
    await page.keyboard.press('Tab');
    expect(await isFocused(page.getByRole('link', { name: 'Hopp til innholdet' }))).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await isFocused(page.getByRole('main'))).toBe(true));
  });

  it('says what happens, and where', async () => {
    await presses(page.getByRole('link', { name: 'Ny hendelse' }));
    await headingHasFocus(1, 'Ny hendelse');
    await presses(page.getByRole('radio', { name: 'Ekte hendelse' }), 'Space');
    await writes(field('Kort navn på hendelsen'), 'Storbrann på Lierstranda');
    await presses(page.getByRole('radio', { name: 'Flom' }), 'Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Brann' }).isChecked()).toBe(true);
    await writes(field('Sted'), 'Lierstranda');
    await presses(button('Videre til hva som trengs'));
    await headingHasFocus(2, 'Steg 2 av 3: Hva trengs, og hvem spør vi?');
  });

  it('says what is needed, and asks one group', async () => {
    await writes(field('Mat – antall'), '80');
    for (const name of ['Sylling', 'Tranby']) await presses(page.getByRole('checkbox', { name }), 'Space');
    await says(page, '1 gruppe valgt');
    await presses(button('Se meldingen før den sendes'));
    await headingHasFocus(2, 'Steg 3 av 3: Dette sendes');
    await says(page, 'Går til 1 mottaker nå.');
    await presses(button('Spør gruppene'));
    await headingHasFocus(1, 'Storbrann på Lierstranda');
    await says(page.getByRole('article', { name: 'Lier omsorgsberedskapsgruppe' }), 'Spurt');
  });

  it('writes in the log, thinks twice, and withdraws, and never loses her place', async () => {
    const group = page.getByRole('article', { name: 'Lier omsorgsberedskapsgruppe' });
    await presses(group.getByRole('button', { name: 'Trekk forespørselen' }));
    await presses(group.getByRole('button', { name: 'Avbryt' }));
    await presses(group.getByRole('button', { name: 'Trekk forespørselen' }));
    await presses(group.getByRole('button', { name: 'Trekk og gi beskjed' }));
    await says(group, 'Trukket');
    await writes(field('Skriv i loggen'), 'Brannvesenet klarer seg selv');
    await presses(button('Legg til i loggen'));
    await says(page.getByRole('list'), 'Brannvesenet klarer seg selv');
    await keepsFocus();
  });
});
