import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';

/** Resolves when the page's heading says this; where it does not, what stands there instead is told. */
export async function headed(page: Page, name: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name });
  try {
    await heading.waitFor();
  } catch (error) {
    const shown = await page.locator('body').innerText();
    throw new Error(`${String(error)}\nAt ${page.url()} stands: ${shown.slice(0, 600)}`, { cause: error });
  }
}

/** Resolves when this is shown somewhere. */
export async function says(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Resolves when this is no longer shown anywhere. */
export async function saysNoLonger(page: Page | Locator, text: string | RegExp): Promise<void> {
  await eventually(async () => expect(await page.getByText(text).count()).toBe(0));
}

/** Presses the button with this name. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** Writes into the field with this label. */
export async function write(page: Page | Locator, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
}

/** Presses what has this name, and counts how often that was. */
export function tapping(page: Page) {
  let taps = 0;
  const tap = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    taps += 1;
    await page.getByRole(role, { name, exact: true }).click();
  };
  return { tap, taps: () => taps };
}

/** The phones on the simulator's desk, looked at in a browser. */
export class PhoneDesk {
  constructor(readonly page: Page) {}

  /** Takes up somebody's phone; the search finds by name, number or address. */
  async phoneOf(name: string, search = name): Promise<Locator> {
    const phone = this.page.getByRole('region', { name: `Telefonen til ${name}` });
    if (await phone.isVisible()) return phone;
    await this.page.getByRole('searchbox').fill(search);
    await this.page.getByRole('navigation', { name: 'Telefoner' }).getByRole('button', { name }).first().click();
    await phone.waitFor();
    return phone;
  }

  /** The last message on somebody's phone that says this; waits until there is one. */
  async heard(name: string, words: RegExp, search = name): Promise<Locator> {
    const phone = await this.phoneOf(name, search);
    const message = phone.getByRole('article').filter({ hasText: words }).last();
    await message.waitFor();
    return message;
  }

  /** The code that has come to somebody, as she reads it there. */
  async codeFor(name: string, search = name): Promise<string> {
    const message = await this.heard(name, /\b\d{6}\b/, search);
    return /\b\d{6}\b/.exec(await message.innerText())![0];
  }

  /** Where the link in a message leads. */
  async linkFor(name: string, words: RegExp): Promise<string> {
    const message = await this.heard(name, words);
    return (await message.getByRole('link').last().getAttribute('href'))!;
  }
}

/** Signs in as anybody does: says who she is, reads the code where it comes, types it. */
export async function signIn(page: Page, desk: PhoneDesk, name: string, identifier: string): Promise<void> {
  await page.goto('/');
  await write(page, 'Mobilnummer eller e-post', identifier);
  await press(page, 'Send meg en kode');
  await write(page, 'Engangskode', await desk.codeFor(name, identifier));
  await press(page, 'Logg inn');
}
