import type { Page } from 'playwright-core';
import { headed, press, says, write } from './desk.js';
import { faultsOnPhone } from './look.js';

/** A leader, where her group's exercises are, plans an evening of the group's own and finds it in the calendar. */
export async function planAnEvening(page: Page): Promise<void> {
  await press(page, 'Før egen øvelse');
  expect(await faultsOnPhone(page)).toEqual([]);
  await write(page, 'Dato', '2027-05-17');
  await says(page, 'Denne dagen er helligdag: 17. mai.');
  expect(await page.locator('main form').locator('input, select, textarea').count()).toBe(6);
  await write(page, 'Hva skal dere øve på?', 'Bål i bratt terreng');
  await write(page, /^Sted/, 'Gapahuken');
  expect(await faultsOnPhone(page)).toEqual([]);
  await press(page, 'Lagre');
  await says(page.getByRole('link', { name: /Bål i bratt terreng/ }), /18\.00–20\.00 · Gapahuken/);
  await page.getByRole('link', { name: 'Gruppas kalender' }).click();
  await page.getByRole('region', { name: 'mai 2027' }).getByRole('link', { name: 'Bål i bratt terreng' }).waitFor();
}

/** A coordinator, where the municipality's exercises are, says that one was held, and corrects what is written of it. */
export async function sayThatItWasHeld(page: Page): Promise<void> {
  const unsaid = page.getByRole('region', { name: 'Ble den holdt?' });
  await unsaid.getByRole('link', { name: /Ringe gjennom varslingslista/ }).click();
  await says(page, 'Dagen har vært.');
  expect(await faultsOnPhone(page)).toEqual([]);
  await press(page, 'Ja, den ble holdt');
  await page.getByRole('link', { name: 'Endre øvelsen' }).click();
  expect(await page.getByLabel(/^Øver beredskapsplanen/).isChecked()).toBe(false);
  await write(page, 'Hvor mange kom?', '7');
  await press(page, 'Lagre');
  await says(page, /Holdt · 7 kom/);
  await page.getByRole('link', { name: '← Øvelser' }).click();
}

/** From there, she writes down one of last year with the group that came: nobody is invited. */
export async function writeDownLastYears(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Planlegg eller før en øvelse' }).click();
  await write(page, 'Hva heter øvelsen?', 'Brann i skogen');
  await write(page, 'Dato', '2025-06-11');
  await says(page, 'Øvelsen føres som holdt, og ingen får beskjed.');
  await page.getByLabel('Sylling omsorgsberedskapsgruppe').check();
  expect(await faultsOnPhone(page)).toEqual([]);
  await press(page, 'Lagre');
  await headed(page, 'Brann i skogen');
  await page.getByText('Før oppmøte').click();
  expect(await page.getByLabel('Hvor mange timer?').inputValue()).toBe('2');
  await press(page, /^De kom$/);
  await says(page, /Kom · 2 timer/);
  await page.getByRole('link', { name: '← Øvelser' }).click();
}

/** From there, she looks at the exercises month by month and takes an address to follow them at. */
export async function followInACalendar(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kalender' }).click();
  await page.getByText('Tidligere').click();
  await page.getByRole('region', { name: 'juni 2025' }).getByRole('link', { name: 'Brann i skogen' }).waitFor();
  await press(page, 'Lag en adresse');
  await says(page, 'Adressen er klar');
}
