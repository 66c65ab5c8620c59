import type { Page } from 'playwright-core';
import type { Page as Listed } from '../../src/contract/manner.js';
import type { SimulatorMessage } from '../../src/contract/simulator.js';
import { until } from '../support/service.js';
import { headed, press, says, saysNoLonger, tapping, write } from './desk.js';
import { faultsInPassing } from './look.js';

/** The code that came to this number last. */
async function codeAt(service: string, number: string): Promise<string> {
  return until(async () => {
    const answer = await fetch(`${service}/api/v1/simulator/messages?to=${encodeURIComponent(number)}&limit=200`);
    const { items } = (await answer.json()) as Listed<SimulatorMessage>;
    return /\b\d{6}\b/.exec(items.at(-1)?.text ?? '')?.[0];
  });
}

/** From her own page she gets a new number, with the code that goes there, and is rid of the old one: in few taps, and nobody else is asked. */
export async function changeHerNumber(page: Page, service: string): Promise<void> {
  const { tap, taps } = tapping(page);
  await page.getByRole('main').getByRole('link', { name: 'Navn og adresser' }).click();
  await headed(page, 'Navn og adresser');
  const card = page.getByRole('listitem').filter({ hasText: 'Mobil' }).first();
  const old = await card.locator('.address').innerText();
  await tap('Legg til mobilnummer');
  await write(page, 'Nytt mobilnummer', '400 00 777');
  await tap('Send kode');
  await says(page, 'Vi har sendt en kode til +4740000777.');
  await write(page, 'Koden som kom til +4740000777', '000000');
  await press(page, 'Bekreft');
  await says(page, /Koden er feil/);
  expect(await faultsInPassing(page)).toEqual([]);
  await write(page, 'Koden som kom til +4740000777', await codeAt(service, '+4740000777'));
  await tap('Bekreft');
  await says(page, `Bruker du fortsatt ${old}?`);
  await tap('Nei, ta den bort');
  await tap('Ta bort');
  await saysNoLonger(page.getByRole('main'), old);
  expect(await page.getByRole('listitem').first().innerText()).toContain('+4740000777');
  expect(taps()).toBeLessThanOrEqual(5);
  expect(await faultsInPassing(page)).toEqual([]);
}

/** She is called something else from now on, which stands at the top of every page. */
export async function changeHerName(page: Page, name: string): Promise<void> {
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await press(page, 'Lagre navnet');
  await page.getByRole('banner').getByText(name).waitFor({ state: 'attached' });
}

/** On the page of what her group can give, its leader adds something by the group's own name for it. */
export async function addWhatElseTheyGive(page: Page, name: string, unit: string, quantity: string): Promise<void> {
  await press(page, 'Legg til noe annet dere kan gi');
  await write(page, 'Hva er det?', name);
  await write(page, 'Hva telles det i?', unit);
  expect(await faultsInPassing(page)).toEqual([]);
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  await write(page, name.toLowerCase(), quantity);
}

/** What stands in the field with this label. */
export const numberOf = (page: Page, label: string): Promise<string> =>
  page.getByLabel(label, { exact: true }).inputValue();
